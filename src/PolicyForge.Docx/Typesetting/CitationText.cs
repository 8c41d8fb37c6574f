using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Typesetting;

/// <summary>A citation as printed.</summary>
internal static class CitationText
{
    /// <summary>"section 149 of the ", or nothing where the whole is cited.</summary>
    public static string Lead(Citation citation) => citation.Provision is { } provision ? provision + " of the " : "";

    public static string Of(Citation citation) => Lead(citation) + citation.Title;
}
