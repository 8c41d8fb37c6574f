using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Where the front matter of a clause lies: between the first line "---" and the next.</summary>
/// <param name="Yaml">The lines between the two.</param>
/// <param name="BodyStart">Offset of what follows the closing line.</param>
internal readonly record struct FrontMatter(SourceSpan Yaml, int BodyStart)
{
    public static FrontMatter? Find(SourceText source, string? revision, DiagnosticBag diagnostics)
    {
        int first = EndOfLine(source.Text, 0);
        if (!IsFence(source.Text, 0, first))
        {
            diagnostics.Report(ClauseDiagnostics.NoFrontMatter, new SourceLocation(source, SourceSpan.FromBounds(0, 0), revision));
            return null;
        }

        for (int start = first; start < source.Text.Length;)
        {
            int end = EndOfLine(source.Text, start);
            if (IsFence(source.Text, start, end)) return new FrontMatter(SourceSpan.FromBounds(first, start), end);
            start = end;
        }

        diagnostics.Report(ClauseDiagnostics.OpenFrontMatter, new SourceLocation(source, new SourceSpan(0, 3), revision));
        return null;
    }

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd() is "---";

    /// <summary>The offset after the line ending.</summary>
    private static int EndOfLine(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
