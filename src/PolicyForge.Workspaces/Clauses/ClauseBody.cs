using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>The text of a clause's file without its front matter, whatever stands in that.</summary>
public static class ClauseBody
{
    /// <summary>Null where there is no front matter.</summary>
    public static string? Of(SourceText source) => StartIn(source.Text) is { } start ? source.Text[start..] : null;

    /// <summary>The offset after the line that ends the front matter; null where there is none.</summary>
    public static int? StartIn(string text)
    {
        if (!IsFence(text, 0, out int start)) return null;
        while (start < text.Length)
        {
            bool isEnd = IsFence(text, start, out int next);
            if (isEnd) return next;
            start = next;
        }

        return null;
    }

    /// <summary>The lines between the two fences; null where there is no front matter.</summary>
    public static SourceSpan? FrontOf(string text)
    {
        if (!IsFence(text, 0, out int first) || StartIn(text) is not { } body) return null;
        return SourceSpan.FromBounds(first, text.LastIndexOf('\n', text[body - 1] == '\n' ? body - 2 : body - 1) + 1);
    }

    private static bool IsFence(string text, int start, out int next)
    {
        int end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text.AsSpan(start, next - start).TrimEnd() is "---";
    }
}
