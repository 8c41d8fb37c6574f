namespace PolicyForge.Html.Redlines;

/// <summary>A line of the index of a set of redlines.</summary>
/// <param name="Organisation">The school's name, or the trust's.</param>
/// <param name="Policy">The policy's title.</param>
/// <param name="Page">Address of the web page, relative to the index.</param>
/// <param name="WordFile">Address of the Word document, relative to the index; null where there is none.</param>
/// <param name="Changed">The headings of what changed, in reading order; then properties and parts of the layout.</param>
public sealed record RedlineIndexEntry(string Organisation, string Policy, string Page, string? WordFile, IReadOnlyList<string> Changed, int WordsAdded, int WordsRemoved);
