using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private Literal ParseString()
    {
        var token = Current;
        var span = SpanOf(token);
        string source = token.TextIn(_text);
        Next();
        if (token.Type == TokenType.VerbatimString)
        {
            return new Literal(span, source[1..^1].Replace("``", "`", StringComparison.Ordinal), verbatim: true);
        }

        int quote = token.Type == TokenType.InterpolatedString ? 2 : 1;
        return Unescaped(span, token.Start + quote, token.End);
    }

    private Literal Unescaped(TemplateSpan span, int start, int end)
    {
        string value = StringLiteral.Unescape(_text.AsSpan(start, end - start), out char? invalid);
        if (invalid is not null) Log(span, $"Unexpected escape character `{invalid}` in string");
        return new Literal(span, value);
    }

    private InterpolatedString ParseInterpolatedString()
    {
        var start = Current;
        var parts = ImmutableArray.CreateBuilder<Expression>();
        int textStart = start.Start + 2;
        while (Current.Type is TokenType.BeginInterpolatedString or TokenType.ContinuationInterpolatedString)
        {
            parts.Add(Unescaped(CurrentSpan, textStart, Current.End));
            Next();
            Next();
            if (ExpectExpression(SyntaxForm.Interpolated, new ExpressionContext(), out _) is { } hole) parts.Add(hole is Literal ? Bracketed(hole) : hole);
            if (Current.Type != TokenType.CloseInterpolatedBrace)
            {
                Log(CurrentSpan, "Opened interpolated expression not closed on the same line.");
                break;
            }

            Next();
            textStart = Current.Start + 1;
        }

        if (Current.Type == TokenType.EndingInterpolatedString)
        {
            parts.Add(Unescaped(CurrentSpan, textStart, Current.End));
            Next();
        }

        return new InterpolatedString(From(start), parts.ToImmutable());
    }

    /// <summary>Keeps a constant in a hole apart from the text around it.</summary>
    private static NestedExpression Bracketed(Expression hole) => new(hole.Span, hole);

    private Literal ParseNumber()
    {
        var token = Current;
        var span = SpanOf(token);
        string digits = token.TextIn(_text).Replace("_", "", StringComparison.Ordinal);
        Next();
        object? value = token.Type switch
        {
            TokenType.HexaInteger => NumberLiteral.ReadHexadecimal(digits),
            TokenType.BinaryInteger => NumberLiteral.ReadBinary(digits),
            TokenType.Integer => NumberLiteral.ReadInteger(digits),
            _ => NumberLiteral.ReadFloat(digits),
        };
        if (value is null)
        {
            Log(span, token.Type == TokenType.Float ? $"Unable to parse double value `{digits}`" : $"Unable to parse the integer {digits}");
        }

        return new Literal(span, value);
    }
}
