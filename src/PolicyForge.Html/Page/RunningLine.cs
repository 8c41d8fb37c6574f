using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Page;

/// <summary>The words of a part of a header or footer.</summary>
internal static class RunningLine
{
    /// <summary>The words with all fields filled in; null where the part is empty or counts pages, which a web page has none of.</summary>
    public static string? OnScreen(ImmutableArray<RunningPart> parts, DocumentProperties properties)
    {
        if (parts.IsEmpty || parts.Any(p => p.Field is RunningField.Page or RunningField.PageCount)) return null;
        var text = new StringBuilder();
        foreach (RunningPart part in parts) text.Append(Words(part, properties));
        return string.IsNullOrWhiteSpace(text.ToString()) ? null : text.ToString().Trim();
    }

    /// <summary>The words of a part; empty for page numbers and for what the document lacks.</summary>
    public static string Words(RunningPart part, DocumentProperties properties) => part.Field switch
    {
        RunningField.Words => part.Words,
        RunningField.Title => properties.Title,
        RunningField.Organisation => properties.OrganisationName,
        RunningField.Trust => properties.TrustName,
        RunningField.Version => properties.Version ?? "",
        RunningField.Status => properties.Status ?? "",
        RunningField.Date => properties.VersionDate ?? "",
        RunningField.NextReview => properties.NextReview ?? "",
        _ => "",
    };
}
