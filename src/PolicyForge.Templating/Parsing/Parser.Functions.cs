using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;
using PolicyForge.Templating.Values;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement? ParseFunctionStatement()
    {
        var start = Current;
        var (name, function) = ParseFunction(anonymous: false);
        return name is null ? null : new FunctionStatement(From(start), name, function);
    }

    private FunctionExpression ParseAnonymousFunction()
    {
        var start = Current;
        var (_, function) = ParseFunction(anonymous: true);
        return new FunctionExpression(From(start), function);
    }

    private (PathExpression? Name, TemplateFunction Function) ParseFunction(bool anonymous)
    {
        int level = _expressionLevel;
        int freedom = _newLineFreedom;
        _expressionLevel = 0;
        _newLineFreedom = 0;
        var start = Current;
        Next();
        var name = anonymous ? null : ExpectVariable(SyntaxForm.Function, SpanOf(start));
        ImmutableArray<FunctionParameter>? parameters = Current.Type == TokenType.OpenParen ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(SyntaxForm.Function, SpanOf(start)) { ReadsEndOfStatement = !anonymous });
        _expressionLevel = level;
        _newLineFreedom = freedom;
        return (name, new TemplateFunction(name as LocalVariable, name?.ToString() ?? "", parameters, body));
    }

    private ImmutableArray<FunctionParameter> ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        Next();
        while (Current.Type != TokenType.CloseParen)
        {
            if (parameters.Count > 0)
            {
                if (Current.Type == TokenType.Comma) Next();
                else Log(CurrentSpan, "Expecting a comma to separate arguments in a function call.");
            }

            if (!IsStartOfExpression(Current.Type))
            {
                Log(CurrentSpan, "Expecting an expression for argument function calls instead of this token.");
                break;
            }

            if (ParseParameter(parameters) is not { } parameter) break;
            parameters.Add(parameter);
        }

        if (Current.Type == TokenType.CloseParen) Next();
        else Log(CurrentSpan, "Expecting a closing parenthesis for a function call.");
        return parameters.ToImmutable();
    }

    private FunctionParameter? ParseParameter(IReadOnlyList<FunctionParameter> earlier)
    {
        if (ExpectVariable(SyntaxForm.Function, CurrentSpan) is not { } name) return null;
        if (name is not GlobalVariable) Log(name.Span, "Expecting only a simple name parameter for a function");
        bool afterRest = earlier.Any(p => p.IsRest);
        var parameter = new FunctionParameter(name is GlobalVariable global ? global.Name : name.ToString(), ParameterKind.Any);
        if (Current.Type == TokenType.Equal)
        {
            if (afterRest) Log(name.Span, "Cannot declare an optional parameter after a variable parameter (`...`).");
            Next();
            var value = ExpectExpression(SyntaxForm.Function, new ExpressionContext(), out _);
            if (value is not Literal) Log(name.Span, "Expecting only a literal for an optional parameter value.");
            return parameter with { IsOptional = true, Default = (value as Literal)?.Value };
        }

        if (Current.Type == TokenType.TripleDot)
        {
            if (afterRest) Log(name.Span, "Cannot declare multiple variable parameters.");
            Next();
            return parameter with { IsRest = true };
        }

        if (afterRest || earlier.Any(p => p.IsOptional)) Log(name.Span, "Cannot declare a normal parameter after an optional parameter.");
        return parameter;
    }
}
