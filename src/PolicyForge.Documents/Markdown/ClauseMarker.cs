using System.Globalization;

namespace PolicyForge.Documents.Markdown;

/// <summary>What the template function <c>clause</c> leaves in expanded text: a line of its own that names a clause by index.</summary>
/// <remarks>The marks are private-use characters, which the loader refuses in sources and <see cref="MarkdownEscaper"/> strips from data.</remarks>
public static class ClauseMarker
{
    public const char Open = '\uE000';

    public const char Close = '\uE001';

    /// <summary>The marker of the clause at <paramref name="index"/>, from 0, in the order in which the template placed them.</summary>
    public static string Write(int index) => string.Create(CultureInfo.InvariantCulture, $"{Open}{index}{Close}");

    /// <summary>The index in a line that holds a marker and nothing else but white space; null in any other line.</summary>
    public static int? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        bool marked = line.Length > 2 && line[0] == Open && line[^1] == Close;
        return marked && int.TryParse(line[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }
}
