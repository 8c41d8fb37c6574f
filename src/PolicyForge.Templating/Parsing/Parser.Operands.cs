using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private Expression? ParseOperand(SyntaxForm form, ExpressionContext context, out bool isFunction)
    {
        isFunction = Current.Type == TokenType.Identifier && Current.TextIn(_text) == "do";
        if (isFunction) return ParseAnonymousFunction();
        return Current.Type switch
        {
            TokenType.Identifier or TokenType.IdentifierSpecial => ParseName(),
            TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float => ParseNumber(),
            TokenType.String or TokenType.VerbatimString or TokenType.InterpolatedString => ParseString(),
            TokenType.BeginInterpolatedString => ParseInterpolatedString(),
            TokenType.OpenParen => ParseNested(),
            TokenType.OpenBrace => ParseObject(),
            TokenType.OpenBracket => ParseArray(),
            TokenType.DoublePlus or TokenType.DoubleMinus => ParsePrefixIncrement(context),
            TokenType.Exclamation or TokenType.Minus or TokenType.Plus or TokenType.Arroba or TokenType.Caret => ParseUnary(context, out isFunction),
            _ => null,
        };
    }

    private Expression ParseUnary(ExpressionContext context, out bool isFunction)
    {
        var token = Current;
        var operation = token.Type switch
        {
            TokenType.Exclamation => UnaryOperator.Not,
            TokenType.Minus => UnaryOperator.Negate,
            TokenType.Plus => UnaryOperator.Plus,
            TokenType.Arroba => UnaryOperator.Alias,
            _ => UnaryOperator.Expand,
        };
        Next();
        var inner = new ExpressionContext
        {
            Precedence = Precedence.Unary,
            InsideCall = true,
            Mode = context.Mode == ExpressionMode.Basic ? ExpressionMode.Basic : ExpressionMode.Default,
            AfterAlias = operation == UnaryOperator.Alias,
        };
        var operand = ExpectExpression(SyntaxForm.Unary, inner, out isFunction);
        return operand is null ? new Literal(SpanOf(token), null) : new UnaryExpression(From(token), operation, operand);
    }

    private Expression ParsePrefixIncrement(ExpressionContext context)
    {
        var token = Current;
        Next();
        var inner = new ExpressionContext { Precedence = Precedence.Unary + 10, InsideCall = true, Mode = context.Mode };
        var operand = ExpectExpression(SyntaxForm.Increment, inner, out _);
        if (operand is PathExpression path) return new IncrementExpression(From(token), path, token.Type == TokenType.DoubleMinus, postfix: false);
        if (operand is not null)
        {
            Log(SyntaxForm.Increment, operand.Span, "The operand of an increment or decrement operator must be a variable, property or indexer");
        }

        return new Literal(SpanOf(token), null);
    }

    private Expression ParseNested()
    {
        var start = Current;
        Next();
        var inner = ExpectExpression(SyntaxForm.Nested, new ExpressionContext(), out _);
        if (Current.Type == TokenType.CloseParen) Next();
        else Log(CurrentSpan, $"Invalid token `{TextOf(Current)}`. Expecting a closing `)`.");
        return new NestedExpression(From(start), inner ?? new Literal(SpanOf(start), null));
    }

    private Expression ParseName()
    {
        var token = Current;
        var span = SpanOf(token);
        string name = token.TextIn(_text);
        Next();
        if (token.Type == TokenType.IdentifierSpecial) return SpecialName(span, name[1..]);
        return name switch
        {
            "null" => new Literal(span, null),
            "true" => new Literal(span, Boxed.True),
            "false" => new Literal(span, Boxed.False),
            "this" => new ThisExpression(span),
            "for" or "while" or "tablerow" when Current.Type == TokenType.Dot => ParseLoopMember(span, name),
            _ => new GlobalVariable(span, name),
        };
    }

    private static PathExpression SpecialName(TemplateSpan span, string name)
    {
        bool isIndex = int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index);
        return isIndex ? new IndexerExpression(span, new LocalVariable(span, ""), new Literal(span, index)) : new LocalVariable(span, name);
    }

    private Expression ParseLoopMember(TemplateSpan span, string loop)
    {
        Next();
        if (Current.Type != TokenType.Identifier)
        {
            Log(CurrentSpan, $"Invalid token `{TextOf(Current)}`. The loop variable <{loop}> dot must be followed by an identifier");
            return new GlobalVariable(span, loop);
        }

        string member = Current.TextIn(_text);
        var memberSpan = CurrentSpan;
        Next();
        var problem = member switch
        {
            "first" or "even" or "odd" or "index" => null,
            "last" or "changed" or "length" or "rindex" => loop == "while" ? "is invalid" : null,
            "col" => loop == "tablerow" ? null : "is invalid",
            _ => "is not supported",
        };
        if (problem is not null) Log(memberSpan, $"The loop variable <{loop}.{member}> {problem}");
        return new MemberExpression(new GlobalVariable(span, loop), member, memberSpan, conditional: false);
    }
}
