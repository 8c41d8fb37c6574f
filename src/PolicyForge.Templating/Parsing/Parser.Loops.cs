using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private ForStatement? ParseFor(SyntaxForm form)
    {
        var start = Current;
        var span = SpanOf(start);
        Next();
        var basic = new ExpressionContext { Mode = ExpressionMode.Basic };
        var variable = ExpectExpression(form, basic, out _);
        if (variable is null) return null;
        if (variable is not PathExpression) Log(form, span, $"Expecting a variable instead of `{variable}`");
        if (Current.Type == TokenType.Identifier && Current.TextIn(_text) == "in") Next();
        else Log(form, span, $"Expecting 'in' word instead of `{TextOf(Current)}`");
        var options = ImmutableArray.CreateBuilder<CallArgument>();
        var iterator = ExpectExpression(form, new ExpressionContext { LoopOptions = options }, out _);
        ExpectEndOfStatement();
        var owner = new BlockOwner(form, span);
        var body = ParseBlock(owner);
        if (iterator is null) return null;
        var otherwise = owner.Otherwise as BlockStatement;
        return form == SyntaxForm.For
            ? new ForStatement(From(start), variable, iterator, options.ToImmutable(), body, otherwise)
            : new TableRowStatement(From(start), variable, iterator, options.ToImmutable(), body, otherwise);
    }

    private WhileStatement? ParseWhile()
    {
        var start = Current;
        Next();
        var condition = ExpectExpression(SyntaxForm.While, WithoutAssignment, out _);
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(SyntaxForm.While, SpanOf(start)));
        return condition is null ? null : new WhileStatement(From(start), condition, body);
    }

    private JumpStatement ParseJump(bool isBreak)
    {
        var start = Current;
        Next();
        ExpectEndOfStatement();
        return new JumpStatement(SpanOf(start), isBreak);
    }
}
