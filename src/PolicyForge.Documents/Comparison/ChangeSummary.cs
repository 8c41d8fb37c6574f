using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>What a redline changes, for an index or the page before the text.</summary>
/// <param name="Clauses">Clauses that changed, in reading order.</param>
/// <param name="Sections">Sections whose own text changed, subsections apart, in reading order; an entry without anchor is the text outside all sections.</param>
/// <param name="Properties">Title, version and what else header and footer show, where they differ.</param>
/// <param name="WordsAdded">In the whole document, footnotes too. Moved clauses count on both sides.</param>
/// <param name="WordsRemoved">Likewise.</param>
public sealed record ChangeSummary(
    ImmutableArray<ClauseChange> Clauses,
    ImmutableArray<SectionChange> Sections,
    ImmutableArray<PropertyChange> Properties,
    int WordsAdded,
    int WordsRemoved)
{
    /// <summary>What differs between the layouts of the two documents, which no mark in the text shows: numbering scheme, paper, type, logo and so on.</summary>
    public ImmutableArray<PropertyChange> Layout { get; init; } = [];

    public bool IsEmpty => Clauses.IsEmpty && Sections.IsEmpty && Properties.IsEmpty && Layout.IsEmpty;

    /// <summary>Reads the marks of a redline.</summary>
    public static ChangeSummary Of(PolicyDocument redline) => new ChangeCounter().Count(redline);

    /// <summary>Reads the marks of a redline, and names what its layout has made different (<see cref="Layouts.Layout.Previous"/>).</summary>
    public static ChangeSummary Of(PolicyDocument redline, Layout layout) => Of(redline) with { Layout = LayoutComparer.Compare(layout.Previous, layout) };
}

/// <summary>What happened to a clause or section.</summary>
public enum ChangeNature
{
    /// <summary>Words or structure within it.</summary>
    Changed,

    Inserted,
    Deleted,

    /// <summary>A clause that stands elsewhere now.</summary>
    Moved,

    /// <summary>The same words with other numbers, formatting or level.</summary>
    Reformatted,
}

/// <summary>A clause that a redline changes.</summary>
public sealed record ClauseChange(string ClauseId, ChangeNature Nature, int WordsAdded, int WordsRemoved);

/// <summary>A section that a redline changes.</summary>
/// <param name="Anchor">Null for the text outside all sections.</param>
/// <param name="Number">As printed; null where there is none.</param>
/// <param name="Heading">Plain text, as in the new document; as in the old one where it was deleted.</param>
public sealed record SectionChange(string? Anchor, string? Number, string Heading, ChangeNature Nature, int WordsAdded, int WordsRemoved);

/// <summary>A property of the document or of its layout that differs.</summary>
/// <param name="Name">"Title", "Version", "Page footer".</param>
/// <param name="Old">Null where it had none.</param>
/// <param name="New">Null where it has none any more.</param>
public sealed record PropertyChange(string Name, string? Old, string? New)
{
    /// <summary>"Version: 2.0 (was 1.2)".</summary>
    public override string ToString() => $"{Name}: {New ?? "none"} (was {Old ?? "none"})";
}
