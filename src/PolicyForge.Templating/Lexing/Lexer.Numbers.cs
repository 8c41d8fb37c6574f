namespace PolicyForge.Templating.Lexing;

/// <summary>Numbers: decimal, hexadecimal and binary.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        char second = At(_position + 1);
        if (_text[_position] == '0' && second is 'x' or 'X') ReadHexadecimal();
        else if (_text[_position] == '0' && second is 'b' or 'B') ReadBinary();
        else ReadDecimal();
    }

    private void ReadHexadecimal()
    {
        int start = _position;
        _position += 2;
        bool any = SkipDigits(char.IsAsciiHexDigit);
        if (At(_position) is 'u' or 'U' && !IsIdentifierPart(At(_position + 1))) _position++;
        if (any)
        {
            Add(TokenType.HexaInteger, start, _position - 1);
            return;
        }

        Error("Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x", start, _position - 1);
        Add(TokenType.Invalid, start, _position - 1);
    }

    private void ReadBinary()
    {
        int start = _position;
        _position += 2;
        bool any = SkipDigits(c => c is '0' or '1');
        bool point = At(_position) == '.' && At(_position + 1) is '0' or '1';
        if (point)
        {
            _position++;
            SkipDigits(c => c is '0' or '1');
        }

        char suffix = At(_position);
        bool isSuffix = point ? suffix is 'f' or 'F' or 'd' or 'D' : suffix is 'u' or 'U';
        if (isSuffix && !IsIdentifierPart(At(_position + 1))) _position++;
        if (any)
        {
            Add(TokenType.BinaryInteger, start, _position - 1);
            return;
        }

        Error("Invalid binary number, expecting at least a binary digit 0 or 1 after 0b", start, _position - 1);
        Add(TokenType.Invalid, start, _position - 1);
    }

    private void ReadDecimal()
    {
        int start = _position;
        bool isFloat = false;
        SkipDigits(char.IsAsciiDigit);
        if (At(_position) == '.' && IsFraction(At(_position + 1), At(_position + 2)))
        {
            isFloat = true;
            _position++;
            SkipDigits(char.IsAsciiDigit);
        }

        if (At(_position) is 'e' or 'E')
        {
            _position++;
            if (At(_position) is '+' or '-') _position++;
            if (!char.IsAsciiDigit(At(_position)))
            {
                Error("Expecting at least one digit after the exponent", _position, _position);
                Add(TokenType.Invalid, start, _position - 1);
                return;
            }

            SkipDigits(char.IsAsciiDigit);
        }

        if (At(_position) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierPart(At(_position + 1)))
        {
            isFloat = true;
            _position++;
        }

        Add(isFloat ? TokenType.Float : TokenType.Integer, start, _position - 1);
    }

    /// <summary>Whether the point before <paramref name="next"/> belongs to the number: a range or a member does not.</summary>
    private static bool IsFraction(char next, char afterNext)
    {
        if (next == '.') return false;
        if (!IsIdentifierStart(next)) return true;
        if (next is 'e' or 'E') return true;
        return next is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierPart(afterNext);
    }

    private bool SkipDigits(Func<char, bool> isDigit)
    {
        bool any = false;
        while (_position < _text.Length && (_text[_position] == '_' || isDigit(_text[_position])))
        {
            any |= _text[_position] != '_';
            _position++;
        }

        return any;
    }
}
