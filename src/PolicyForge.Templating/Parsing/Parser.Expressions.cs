using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private static bool IsStartOfExpression(TokenType type) => type is
        TokenType.Identifier or TokenType.IdentifierSpecial or TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger
        or TokenType.Float or TokenType.String or TokenType.VerbatimString or TokenType.InterpolatedString or TokenType.BeginInterpolatedString
        or TokenType.OpenParen or TokenType.OpenBrace or TokenType.OpenBracket or TokenType.Exclamation or TokenType.Minus or TokenType.Plus
        or TokenType.Arroba or TokenType.Caret or TokenType.DoublePlus or TokenType.DoubleMinus;

    private Expression? ExpectExpression(SyntaxForm form, ExpressionContext context, out bool endsWithFunction, string? complaint = null)
    {
        endsWithFunction = false;
        if (IsStartOfExpression(Current.Type)) return ParseExpression(form, context, out endsWithFunction);
        Log(form, CurrentSpan, complaint ?? $"Expecting <expression> instead of `{TextOf(Current)}`");
        return null;
    }

    private Expression? ParseExpression(SyntaxForm form, ExpressionContext context) => ParseExpression(form, context, out _);

    private Expression? ParseExpression(SyntaxForm form, ExpressionContext context, out bool endsWithFunction)
    {
        int depth = _depth;
        _expressionLevel++;
        Deepen();
        var reader = new ExpressionReader(this, form, context);
        var expression = reader.Read();
        endsWithFunction = reader.EndsWithFunction;
        _expressionLevel--;
        _depth = depth;
        return expression;
    }
}
