namespace PolicyForge.Yaml;

/// <summary>Goes through the lines of a text that holds only regular characters and line ends, empty lines left out.</summary>
public ref struct RegularLines(string text)
{
    private int _next;

    /// <summary>True once a line was met that is not regular: with a tab, a control character or a rare one in it.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The offset of the first character that is no blank.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after the last character; there is no blank before it.</summary>
    public int End { get; private set; }

    /// <summary>How many blanks the line begins with.</summary>
    public int Indent { get; private set; }

    /// <summary>Goes to the next line that is not empty; false at the end of the text, or at a line that is refused.</summary>
    public bool MoveNext()
    {
        while (_next < text.Length && !IsRefused)
        {
            int begin = _next;
            int end = FindEnd(begin);
            if (IsRefused) return false;
            if (end == begin) continue;
            (Start, End) = (begin, end);
            while (Start < end && text[Start] == ' ') Start++;
            Indent = Start - begin;
            IsRefused = Start == end || text[end - 1] == ' ';
            return !IsRefused;
        }

        return false;
    }

    private int FindEnd(int begin)
    {
        int end = begin;
        while (end < text.Length && RegularScalar.IsPlainCharacter(text[end])) end++;
        if (end == text.Length) _next = end;
        else if (text[end] == '\n') _next = end + 1;
        else if (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n') _next = end + 2;
        else IsRefused = true;
        return end;
    }
}
