namespace PolicyForge.Templating.Lexing;

/// <summary>Quoted, verbatim and interpolated strings. Only their ends are found here; <see cref="StringLiteral"/> reads them.</summary>
internal sealed partial class Lexer
{
    private void ReadString(char quote, int contentStart)
    {
        int start = _position;
        _position = contentStart;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == quote)
            {
                Add(TokenType.String, start, _position++);
                return;
            }

            if (c == '\\') SkipEscape(interpolated: false);
            else _position++;
        }

        Unterminated(start, "string", quote);
    }

    private void ReadVerbatimString()
    {
        int start = _position++;
        while (_position < _text.Length)
        {
            if (_text[_position++] != '`') continue;
            if (At(_position) != '`')
            {
                Add(TokenType.VerbatimString, start, _position - 1);
                return;
            }

            _position++;
        }

        Unterminated(start, "verbatim string", '`');
    }

    /// <summary>Reads a stretch of an interpolated string up to the next hole or the closing quote.</summary>
    private void ReadInterpolated(char quote, int start, TokenType beforeHole, TokenType atQuote)
    {
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == quote)
            {
                Add(atQuote, start, _position++);
                return;
            }

            if (c == '{')
            {
                Add(beforeHole, start, _position);
                Take(TokenType.OpenInterpolatedBrace, 1);
                _interpolations.Push(quote);
                return;
            }

            if (c == '\\') SkipEscape(interpolated: true);
            else _position++;
        }

        Unterminated(start, "string", quote);
    }

    private void Unterminated(int start, string what, char quote)
    {
        Error($"Unexpected end of file while parsing a {what} not terminated by a {quote}", _text.Length - 1, _text.Length - 1);
        Add(TokenType.Invalid, start, _text.Length - 1);
    }

    private void SkipEscape(bool interpolated)
    {
        _position++;
        char c = At(_position);
        switch (c)
        {
            case '\r':
                _position += At(_position + 1) == '\n' ? 2 : 1;
                return;
            case '\n' or '0' or '\'' or '\\' or '"' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                _position++;
                return;
            case '{' when interpolated:
                _position++;
                return;
            case 'u' when SkipHexDigits(4, @"\u", @"Expecting `\u0000` to `\uffff`."):
            case 'x' when SkipHexDigits(2, @"\x", @"Expecting `\x00` to `\xff`"):
                return;
        }

        if (_position >= _text.Length) return;
        Error($@"Unexpected escape character `{c}` in string. Only 0 ' \ "" b f n r t v u0000-uFFFF x00-xFF are allowed", _position, _position);
    }

    private bool SkipHexDigits(int count, string prefix, string expectation)
    {
        _position++;
        for (int i = 0; i < count; i++, _position++)
        {
            if (char.IsAsciiHexDigit(At(_position))) continue;
            Error($"Unexpected hex number `{At(_position)}` following `{prefix}`. {expectation}", _position, _position);
            return false;
        }

        return true;
    }
}
