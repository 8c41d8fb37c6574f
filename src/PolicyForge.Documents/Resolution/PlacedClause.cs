using PolicyForge.Documents.Markdown;

namespace PolicyForge.Documents.Resolution;

/// <summary>A clause that the template placed.</summary>
/// <param name="ClauseId">"social-media/personal-use".</param>
/// <param name="Title">From its front matter: what a reference prints where nothing has a number or heading.</param>
/// <param name="Digest">SHA-256 of the clause's source text (front matter left out), lower-case hexadecimal.</param>
/// <param name="Content">Its parsed text; may be shared between documents.</param>
public sealed record PlacedClause(string ClauseId, string Title, string Digest, ParsedMarkdown Content)
{
    /// <summary>True where no school may vary it.</summary>
    public bool IsCentral { get; init; }
}
