using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private BlockStatement ParseBlock(BlockOwner owner) => ParseBlock(owner, out _);

    private BlockStatement ParseBlock(BlockOwner owner, out bool ended)
    {
        int depth = _depth;
        _blockLevel++;
        Deepen();
        var first = Current;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        ended = false;
        while (!ended && TryParseStatement(owner, statements, out ended))
        {
            // Each round adds its statement.
        }

        if (!ended && _blockLevel > 1) Log(owner.Form, SpanOf(Previous), "The <end> statement was not found");
        _depth = depth;
        _blockLevel--;
        return new BlockStatement(From(first), statements.ToImmutable());
    }

    private bool TryParseStatement(BlockOwner owner, ImmutableArray<Statement>.Builder statements, out bool ended)
    {
        ended = false;
        switch (Current.Type)
        {
            case TokenType.Eof:
                return false;
            case TokenType.Raw or TokenType.Escape:
                var raw = ParseRaw();
                if (!owner.IsCase) statements.Add(raw);
                return true;
            case TokenType.CodeEnter or TokenType.CodeExit or TokenType.EscapeEnter or TokenType.EscapeExit:
                statements.Add(ParseBorder(statements.Count > 0 ? statements[^1] : null));
                return true;
            case TokenType.FrontMatterMarker:
                return ParseMarker();
            case TokenType.NewLine or TokenType.SemiColon when _inCode:
                Next();
                return true;
        }

        if (!_inCode)
        {
            Log(CurrentSpan, $"Unexpected token {TextOf(Current)} while not in a code block {{ ... }}");
            return false;
        }

        if (Current.Type is TokenType.Identifier or TokenType.IdentifierSpecial) return ParseKeyword(owner, statements, out ended);
        if (IsStartOfExpression(Current.Type))
        {
            AddIfPresent(statements, ParseExpressionStatement());
            return true;
        }

        Log(CurrentSpan, $"Unexpected token {TextOf(Current)}");
        return false;
    }

    private static void AddIfPresent(ImmutableArray<Statement>.Builder statements, Statement? statement)
    {
        if (statement is not null) statements.Add(statement);
    }

    private bool ParseMarker()
    {
        if (!_inFrontMatter)
        {
            Log(CurrentSpan, $"Unexpected frontmatter marker `{Marker}` while not inside a frontmatter");
            Next();
            return true;
        }

        _inFrontMatter = false;
        _inCode = false;
        Next();
        return false;
    }

    private RawStatement ParseRaw()
    {
        var token = Current;
        bool afterFrontMatter = Previous.Type == TokenType.FrontMatterMarker;
        Next();
        int start = token.Start;
        while (afterFrontMatter && start <= token.End && char.IsWhiteSpace(_text[start])) start++;
        return new RawStatement(SpanOf(token), start, token.Type == TokenType.Escape);
    }

    private IndentStatement ParseBorder(Statement? before)
    {
        var token = Current;
        bool isEscape = token.Type is TokenType.EscapeEnter or TokenType.EscapeExit;
        if (token.Type == TokenType.CodeEnter && _inCode)
        {
            Log(CurrentSpan, "Unexpected token while already in a code block");
        }
        else if (token.Type == TokenType.CodeExit && !_inCode)
        {
            Log(CurrentSpan, "Unexpected code block exit '}}' while no code block enter '{{' has been found");
        }

        string? indent = !isEscape && before is RawStatement raw ? IndentBefore(raw.Span.End) : null;
        _inCode = token.Type == TokenType.CodeEnter;
        Next();
        return new IndentStatement(SpanOf(token), token.Type is TokenType.CodeEnter or TokenType.EscapeEnter, indent);
    }

    /// <summary>The blanks from the start of a line to an offset, or nothing where other text stands between.</summary>
    private string IndentBefore(int end)
    {
        int start = end;
        while (start >= 0 && _text[start] != '\n')
        {
            if (!char.IsWhiteSpace(_text[start])) return "";
            start--;
        }

        return _text.Substring(start + 1, end - start);
    }

    private bool ParseKeyword(BlockOwner owner, ImmutableArray<Statement>.Builder statements, out bool ended)
    {
        var start = Current;
        string word = start.TextIn(_text);
        ended = word is "end" or "else" or "when";
        switch (word)
        {
            case "end":
                Next();
                if (owner.ReadsEndOfStatement) ExpectEndOfStatement();
                return true;
            case "when":
                return ParseWhen(owner);
            case "else":
                return ParseElse(owner);
        }

        if (owner.IsCase)
        {
            Log(
                SpanOf(start),
                $"Unexpected statement/expression `{TextOf(start)}` in the body of a `case` statement. Only `when`/`else` are expected.");
        }

        AddIfPresent(statements, ParseStatement(word));
        return true;
    }

    private Statement? ParseStatement(string word)
    {
        bool isLoopMember = word is "for" or "while" or "tablerow" && Peek().Type == TokenType.Dot;
        return word switch
        {
            _ when isLoopMember => ParseExpressionStatement(),
            "if" => ParseIf(Current),
            "for" => ParseFor(SyntaxForm.For),
            "tablerow" => ParseFor(SyntaxForm.TableRow),
            "while" => ParseWhile(),
            "case" => ParseCase(),
            "wrap" => ParseWrap(),
            "with" => ParseWith(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "break" or "continue" => ParseJump(word == "break"),
            "func" => ParseFunctionStatement(),
            "ret" => ParseReturn(),
            "capture" => ParseCapture(),
            _ => ParseExpressionStatement(),
        };
    }

    private Statement? ParseExpressionStatement()
    {
        var expression = ExpectExpression(SyntaxForm.ExpressionStatement, new ExpressionContext(), out bool endsWithFunction);
        if (expression is null) return null;
        if (expression is StatementExpression { Statement: var statement }) return statement;
        if (!endsWithFunction) ExpectEndOfStatement();
        return new ExpressionStatement(expression);
    }

    private void ExpectEndOfStatement()
    {
        switch (Current.Type)
        {
            case TokenType.NewLine or TokenType.SemiColon: Next(); break;
            case TokenType.CodeExit or TokenType.Eof: break;
            default: throw Stop(CurrentSpan, $"Invalid token found `{TextOf(Current)}`. Expecting <EOL>/end of line.");
        }
    }
}
