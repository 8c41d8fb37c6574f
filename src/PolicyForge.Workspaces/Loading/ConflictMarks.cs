using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Finds the marks that git leaves in a file where a merge needs a person.</summary>
/// <remarks>In every kind of file and in code too: a conflict does not stop at a fence. A document that shows such a line indents it.</remarks>
internal static class ConflictMarks
{
    private const int Length = 7;

    /// <summary>The lines that are marks, in order: seven equal signs at the very beginning of a line, and nothing or a space after them.</summary>
    public static IEnumerable<SourceLocation> In(SourceText text, string? revision)
    {
        string all = text.Text;
        for (int at = Next(all, 0); at >= 0; at = Next(all, at + Length))
        {
            int end = all.AsSpan(at).IndexOfAny('\r', '\n');
            yield return new SourceLocation(text, SourceSpan.FromBounds(at, end < 0 ? all.Length : at + end), revision);
        }
    }

    private static int Next(string text, int start)
    {
        int first = -1;
        foreach (string mark in (ReadOnlySpan<string>)["<<<<<<<", "|||||||", "=======", ">>>>>>>"])
        {
            for (int at = text.IndexOf(mark, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + Length, StringComparison.Ordinal))
            {
                if (first >= 0 && at > first) break;
                if (!IsMark(text, at)) continue;
                first = at;
                break;
            }
        }

        return first;
    }

    private static bool IsMark(string text, int at) =>
        (at == 0 || text[at - 1] is '\n' or '\r') && (at + Length == text.Length || text[at + Length] is ' ' or '\n' or '\r');
}
