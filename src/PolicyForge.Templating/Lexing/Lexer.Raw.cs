namespace PolicyForge.Templating.Lexing;

/// <summary>Text outside code, and the borders between text and code.</summary>
internal sealed partial class Lexer
{
    private enum Trim
    {
        None,
        Greedy,
        Line,
    }

    private static Trim TrimOf(char mark) => mark switch
    {
        '-' => Trim.Greedy,
        '~' => Trim.Line,
        _ => Trim.None,
    };

    /// <summary>Whether an opening <c>{{</c> or <c>{%{</c> stands at an offset, how long it is and how many <c>%</c> it has.</summary>
    private bool IsCodeEnter(int offset, out int length, out int level, out Trim trim)
    {
        (length, level, trim) = (0, 0, Trim.None);
        if (At(offset) != '{') return false;
        while (At(offset + 1 + level) == '%') level++;
        if (At(offset + 1 + level) != '{') return false;
        trim = TrimOf(At(offset + 2 + level));
        length = level + (trim == Trim.None ? 2 : 3);
        return true;
    }

    private bool IsCodeExit(int offset, int level, out int length, out Trim trim)
    {
        trim = TrimOf(At(offset));
        int brace = trim == Trim.None ? offset : offset + 1;
        length = brace - offset + level + 2;
        if (At(brace) != '}' || At(brace + level + 1) != '}') return false;
        for (int i = 1; i <= level; i++)
        {
            if (_text[brace + i] != '%') return false;
        }

        return true;
    }

    private bool TryEnterCode()
    {
        if (!IsCodeEnter(_position, out int length, out int level, out _)) return false;
        Take(level == 0 ? TokenType.CodeEnter : TokenType.EscapeEnter, length);
        _escapeLevel = level;
        _inCode = level == 0;
        _openBraces = 0;
        return true;
    }

    private bool TryExitCode()
    {
        if (_openBraces > 0 || _interpolations.Count > 0 || !IsCodeExit(_position, 0, out int length, out var trim)) return false;
        Take(TokenType.CodeExit, length);
        _inCode = false;
        SkipAfterExit(trim);
        return true;
    }

    private bool TryCloseEscape()
    {
        if (!IsCodeExit(_position, _escapeLevel, out int length, out var trim)) return false;
        Take(TokenType.EscapeExit, length);
        _escapeLevel = 0;
        SkipAfterExit(trim);
        return true;
    }

    private void SkipAfterExit(Trim trim)
    {
        if (trim == Trim.None) return;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            if (_text[_position++] == '\n' && trim == Trim.Line) return;
        }
    }

    private void ReadRaw()
    {
        int start = _position;
        bool escaped = _escapeLevel > 0;
        var trim = Trim.None;
        while (_position < _text.Length)
        {
            if (!escaped && !SkipTo('{')) break;
            if (escaped ? IsCodeExit(_position, _escapeLevel, out _, out _) : IsCodeEnter(_position, out _, out _, out trim)) break;
            _position++;
        }

        int end = TrimmedEnd(start, _position, trim);
        if (end > start) Add(escaped ? TokenType.Escape : TokenType.Raw, start, end - 1);
    }

    /// <summary>Moves to the next such character, or to the end where there is none.</summary>
    private bool SkipTo(char c)
    {
        int offset = _text.AsSpan(_position).IndexOf(c);
        _position = offset < 0 ? _text.Length : _position + offset;
        return offset >= 0;
    }

    private int TrimmedEnd(int start, int end, Trim trim)
    {
        while (trim != Trim.None && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            if (trim == Trim.Line && (_text[end - 1] == '\n' || (_text[end - 1] == '\r' && At(end) != '\n'))) break;
            end--;
        }

        return end;
    }
}
