namespace PolicyForge.Cli.Reporting;

/// <summary>A line of a document as a terminal shows it, before it is wrapped.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, without formatting.</param>
/// <param name="Marker">What stands before it: a number, a bullet, "&gt;".</param>
/// <param name="Depth">How deep it stands: the level of a heading from 1, of a list from 0.</param>
internal sealed record DocumentLine(DocumentLineKind Kind, string Text, string Marker = "", int Depth = 0);

internal enum DocumentLineKind
{
    Title,
    Heading,
    Paragraph,
    Item,
    TableRow,
    TableRule,

    /// <summary>Where a clause starts: its id and where its text comes from.</summary>
    Clause,
}
