using System.Collections.Immutable;

namespace PolicyForge.Diagnostics;

/// <summary>The text of one source file, with its line starts. Immutable and safe to share between threads.</summary>
/// <remarks>Lines end at LF, CRLF or a lone CR. Offsets count UTF-16 code units from 0; lines and columns count from 1.</remarks>
public sealed class SourceText
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    /// <param name="path">Path inside the workspace with forward slashes, as it is shown to the user.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new Lazy<ImmutableArray<int>>(() => FindLineStarts(text));
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The position of an offset; an offset outside the text is moved to its nearest end.</summary>
    public TextPosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts.Value;
        int index = starts.BinarySearch(offset);
        if (index < 0) index = ~index - 1;
        return new TextPosition(index + 1, offset - starts[index] + 1);
    }

    /// <summary>The offset of a line and column, both from 1, moved into the text where they lie outside it.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = _lineStarts.Value;
        line = Math.Clamp(line, 1, starts.Length);
        return Math.Clamp(starts[line - 1] + Math.Max(column, 1) - 1, 0, Text.Length);
    }

    /// <summary>The text of a line (from 1), without its line ending.</summary>
    public string LineAt(int line)
    {
        var starts = _lineStarts.Value;
        if (line < 1 || line > starts.Length) return "";
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return starts.ToImmutable();
    }
}
