namespace PolicyForge.Documents.Reading;

/// <summary>Where a line stands.</summary>
/// <param name="ClauseId">The clause that holds it; null outside clauses, and where another program dropped the marks.</param>
/// <param name="Heading">The heading that it stands under, or is; null before the first.</param>
/// <param name="Table">The name of the table that holds it; empty for a table without a name, null outside tables.</param>
public sealed record FiledPlace(FiledStory Story, string? ClauseId, string? Heading, string? Table);

/// <summary>The stories of a document, as word processors call them.</summary>
public enum FiledStory
{
    Body,
    Header,
    Footer,
    Footnotes,
}
