using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Page;

/// <summary>The words of a part of a header or footer, as a line of a web page.</summary>
internal static class RunningLine
{
    /// <summary>The words with all fields filled in; null where the part is empty or counts pages, which a web page has none of.</summary>
    public static string? OnScreen(ImmutableArray<RunningPart> parts, DocumentProperties properties)
    {
        if (parts.IsEmpty || parts.Any(RunningWords.CountsPages)) return null;
        var text = new StringBuilder();
        foreach (RunningPart part in parts) text.Append(RunningWords.Of(part, properties));
        return string.IsNullOrWhiteSpace(text.ToString()) ? null : text.ToString().Trim();
    }
}
