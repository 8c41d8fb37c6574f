using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Layouts;

/// <summary>What the parts of headers and footers say for one document.</summary>
public static class RunningWords
{
    /// <summary>True for a page number or count: words for it exist only once the document is laid out.</summary>
    public static bool CountsPages(RunningPart part) => part.Field is RunningField.Page or RunningField.PageCount;

    /// <summary>The words of a part; empty for page numbers and for what the document lacks.</summary>
    public static string Of(RunningPart part, DocumentProperties properties) => part.Field switch
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
