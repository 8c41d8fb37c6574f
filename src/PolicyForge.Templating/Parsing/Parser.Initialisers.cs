using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private ArrayExpression ParseArray()
    {
        int depth = _depth;
        Deepen();
        var start = Current;
        var items = ImmutableArray.CreateBuilder<Expression>();
        _newLineFreedom++;
        Next();
        while (Current.Type != TokenType.CloseBracket)
        {
            if (ExpectExpression(SyntaxForm.Array, new ExpressionContext(), out _) is not { } item) break;
            items.Add(item);
            if (Current.Type != TokenType.Comma) break;
            Next();
        }

        _newLineFreedom--;
        Close(TokenType.CloseBracket, "]");
        _depth = depth;
        return new ArrayExpression(From(start), items.ToImmutable());
    }

    private void Close(TokenType type, string text)
    {
        if (Current.Type == type) Next();
        else Log(CurrentSpan, $"Unexpected token found `{TextOf(Current)}` while expecting `{text}`.");
    }

    private ObjectExpression ParseObject()
    {
        var start = Current;
        var members = ImmutableArray.CreateBuilder<(string, bool, Expression)>();
        _newLineFreedom++;
        Next();
        while (Current.Type != TokenType.CloseBrace)
        {
            if (ParseObjectMember() is not { } member) break;
            members.Add(member);
            if (Current.Type != TokenType.Comma) break;
            Next();
        }

        _newLineFreedom--;
        Close(TokenType.CloseBrace, "}");
        return new ObjectExpression(From(start), members.ToImmutable());
    }

    private (string, bool, Expression)? ParseObjectMember()
    {
        if (Current.Type is not (TokenType.Identifier or TokenType.String))
        {
            Log(
                SyntaxForm.Object,
                CurrentSpan,
                $"Unexpected token `{TextOf(Current)}` while parsing object initializer. Expecting a simple identifier for the member name.");
            return null;
        }

        bool quoted = Current.Type == TokenType.String;
        string written = TextOf(Current);
        string name = quoted ? (string)((Literal)ParseString()).Value! : written;
        if (!quoted) Next();
        if (Current.Type != TokenType.Colon)
        {
            string complaint = $"Unexpected token `{TextOf(Current)}` Expecting a colon : after identifier `{written}` for object initializer member name";
            Log(SyntaxForm.Object, CurrentSpan, complaint);
            return null;
        }

        Next();
        if (!IsStartOfExpression(Current.Type))
        {
            Log(SyntaxForm.Object, CurrentSpan, $"Unexpected token `{TextOf(Current)}`. Expecting an expression for the value of the member.");
            return null;
        }

        return ParseExpression(SyntaxForm.Object, new ExpressionContext()) is { } value ? (name, quoted, value) : null;
    }
}
