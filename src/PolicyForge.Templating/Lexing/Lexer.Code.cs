namespace PolicyForge.Templating.Lexing;

/// <summary>Names, comments, line ends and operators.</summary>
internal sealed partial class Lexer
{
    private static readonly (string Text, TokenType Type)[] Operators =
    [
        ("...", TokenType.TripleDot), ("..<", TokenType.DoubleDotLess), ("//=", TokenType.DoubleDivideEqual),
        ("..", TokenType.DoubleDot), ("//", TokenType.DoubleDivide), ("/=", TokenType.DivideEqual),
        ("*=", TokenType.AsteriskEqual), ("+=", TokenType.PlusEqual), ("++", TokenType.DoublePlus),
        ("-=", TokenType.MinusEqual), ("--", TokenType.DoubleMinus), ("%=", TokenType.PercentEqual),
        ("&&", TokenType.DoubleAmp), ("??", TokenType.DoubleQuestion), ("?.", TokenType.QuestionDot),
        ("?!", TokenType.QuestionExclamation), ("||", TokenType.DoubleVerticalBar), ("|>", TokenType.PipeGreater),
        ("!=", TokenType.ExclamationEqual), ("==", TokenType.DoubleEqual), ("<=", TokenType.LessEqual),
        ("<<", TokenType.DoubleLessThan), (">=", TokenType.GreaterEqual), (">>", TokenType.DoubleGreaterThan),
        ("^^", TokenType.DoubleCaret), (";", TokenType.SemiColon), (":", TokenType.Colon), ("@", TokenType.Arroba),
        ("^", TokenType.Caret), ("*", TokenType.Asterisk), ("/", TokenType.Divide), ("+", TokenType.Plus),
        ("-", TokenType.Minus), ("%", TokenType.Percent), (",", TokenType.Comma), ("&", TokenType.Amp),
        ("?", TokenType.Question), ("|", TokenType.VerticalBar), (".", TokenType.Dot), ("!", TokenType.Exclamation),
        ("=", TokenType.Equal), ("<", TokenType.Less), (">", TokenType.Greater), ("(", TokenType.OpenParen),
        (")", TokenType.CloseParen), ("[", TokenType.OpenBracket), ("]", TokenType.CloseBracket),
    ];

    /// <summary>The operators by first character, longest first.</summary>
    private static readonly (string Text, TokenType Type)[]?[] OperatorsByFirst = IndexOperators();

    private static (string Text, TokenType Type)[]?[] IndexOperators()
    {
        var index = new (string Text, TokenType Type)[]?[128];
        foreach (var group in Operators.GroupBy(o => o.Text[0])) index[group.Key] = [.. group.OrderByDescending(o => o.Text.Length)];
        return index;
    }

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsDigit(c);

    private void ReadCodeToken()
    {
        char c = _text[_position];
        switch (c)
        {
            case '\r' or '\n': ReadNewLine(); break;
            case '#': SkipComment(); break;
            case '"' or '\'': ReadString(c, _position + 1); break;
            case '`': ReadVerbatimString(); break;
            case '{': OpenBrace(); break;
            case '}': CloseBrace(); break;
            case '$': ReadDollar(); break;
            default:
                if (char.IsWhiteSpace(c)) _position++;
                else if (IsIdentifierStart(c)) ReadIdentifier(TokenType.Identifier);
                else if (char.IsAsciiDigit(c)) ReadNumber();
                else ReadOperator(c);
                break;
        }
    }

    private void ReadNewLine()
    {
        Take(TokenType.NewLine, _text[_position] == '\r' && At(_position + 1) == '\n' ? 2 : 1);
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private void SkipComment()
    {
        bool closed = At(_position + 1) == '#';
        _position += closed ? 2 : 1;
        while (_position < _text.Length)
        {
            bool atExit = _options.Mode != TemplateMode.ScriptOnly && !_inFrontMatter && IsCodeExit(_position, 0, out _, out _);
            if (atExit || (!closed && _text[_position] is '\r' or '\n')) return;
            if (closed && _text[_position] == '#' && At(_position + 1) == '#')
            {
                _position += 2;
                return;
            }

            _position++;
        }
    }

    private void OpenBrace()
    {
        _openBraces++;
        Take(TokenType.OpenBrace, 1);
    }

    private void CloseBrace()
    {
        if (_interpolations.Count > 0)
        {
            Take(TokenType.CloseInterpolatedBrace, 1);
            ReadInterpolated(_interpolations.Pop(), _position - 1, TokenType.ContinuationInterpolatedString, TokenType.EndingInterpolatedString);
            return;
        }

        if (_openBraces > 0) _openBraces--;
        else Error("Unexpected } while no matching {", _position, _position);
        Take(TokenType.CloseBrace, 1);
    }

    private void ReadDollar()
    {
        char next = At(_position + 1);
        if (next is '"' or '\'')
        {
            int start = _position;
            _position += 2;
            ReadInterpolated(next, start, TokenType.BeginInterpolatedString, TokenType.InterpolatedString);
        }
        else if (next == '$')
        {
            Take(TokenType.IdentifierSpecial, 2);
        }
        else
        {
            ReadIdentifier(TokenType.IdentifierSpecial);
        }
    }

    private void ReadIdentifier(TokenType type)
    {
        int end = _position + 1;
        while (end < _text.Length && IsIdentifierPart(_text[end])) end++;
        Take(type, end - _position);
    }

    private void ReadOperator(char first)
    {
        if (first < 128 && OperatorsByFirst[first] is { } candidates)
        {
            foreach (var (text, type) in candidates)
            {
                if (string.CompareOrdinal(_text, _position, text, 0, text.Length) != 0) continue;
                Take(type, text.Length);
                return;
            }
        }

        Take(TokenType.Invalid, 1);
    }
}
