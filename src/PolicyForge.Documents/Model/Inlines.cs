using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>Plain text. Holds no line break, tab or control character.</summary>
public sealed record Text(string Value) : Inline;

/// <summary>Emphasis (italic by custom).</summary>
public sealed record Emphasis(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Strong importance (bold by custom).</summary>
public sealed record Strong(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Underline, as in a notice that says that <em>any</em> change must be consulted on.</summary>
public sealed record Underline(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Text as typed on a computer.</summary>
public sealed record Code(string Value) : Inline;

/// <summary>A link out of the document. <paramref name="Target"/> is an absolute http(s) or mailto or tel URI, already checked.</summary>
public sealed record Link(string Target, ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A citation of an Act, instrument or guidance: its official title, linked.</summary>
/// <param name="LegislationId">Entry in the register.</param>
/// <param name="Title">Official title as printed.</param>
/// <param name="Target">Absolute https URI; null where the register has no address.</param>
public sealed record Citation(string LegislationId, string Title, string? Target) : Inline
{
    /// <summary>"section 149", printed before the title with "of the"; null where the whole is cited.</summary>
    public string? Provision { get; init; }

    /// <summary>True where the writer speaks of law as it was, so that its having ended is no fault. Printed like any other.</summary>
    public bool IsHistoric { get; init; }
}

/// <summary>A reference to a section, appendix, clause or paragraph of the same document, resolved.</summary>
/// <param name="Anchor">Anchor of the target.</param>
/// <param name="Text">As printed: "section 4", "Appendix A", or the heading where there is no number.</param>
/// <param name="Number">The target's number, which a writer may print as a live field; null where <paramref name="Text"/> is the heading.</param>
public sealed record CrossReference(string Anchor, string Text, NumberLabel? Number) : Inline;

/// <summary>A term at the place where it is defined.</summary>
public sealed record DefinedTerm(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>Words in another language than the document's, for those who have it read out and for spelling.</summary>
/// <param name="Language">As BCP 47 has it: "cy", "ur", "pl-PL".</param>
public sealed record Passage(string Language, ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A reference to <see cref="PolicyDocument.Footnotes"/>, by number from 1.</summary>
public sealed record FootnoteReference(int Number) : Inline;

/// <summary>A line that ends within a paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>A picture in running text.</summary>
/// <param name="Resource">Its bytes, checked when loaded.</param>
/// <param name="AlternativeText">What it shows; empty where it is decoration.</param>
public sealed record Image(ImageResource Resource, string AlternativeText) : Inline;
