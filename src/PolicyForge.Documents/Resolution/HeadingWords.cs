using System.Collections.Immutable;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Resolution;

/// <summary>What references and contents entries print: the words of headings, wherever in the document they stand.</summary>
internal sealed class HeadingWords(DocumentNesting nesting) : DocumentRewriter
{
    // A reference to a heading that refers to another heading could go round in circles.
    private bool _isWithinHeading;

    /// <summary>A heading's plain text, resolved, without footnotes.</summary>
    public string TextOf(ImmutableArray<Inline> words)
    {
        bool outer = _isWithinHeading;
        _isWithinHeading = true;
        string text = PlainText.Of(RewriteInlines(words));
        _isWithinHeading = outer;
        return text;
    }

    public Citation? Find(PendingCitation citation) =>
        nesting.Parts.Citations.Find(citation.LegislationId) is { } found
            ? new Citation(citation.LegislationId, found.Title, found.Target) { Provision = citation.Provision, IsHistoric = citation.IsHistoric, Origin = citation.Origin }
            : null;

    /// <summary>Null where the target does not exist.</summary>
    public ReferenceTarget? TargetOf(PendingReference reference)
    {
        if (!reference.Target.StartsWith(ReferenceMarkup.ClausePrefix, StringComparison.Ordinal)) return nesting.Anchors.Find(reference.Target);
        return nesting.Placements.GetValueOrDefault(reference.Target[ReferenceMarkup.ClausePrefix.Length..])?.Target();
    }

    /// <summary>The reference as printed: the author's words, else noun and number, else the heading.</summary>
    public CrossReference Written(PendingReference reference, ReferenceTarget target, ImmutableArray<Inline> words)
    {
        if (!words.IsEmpty) return new CrossReference(target.Anchor, PlainText.Of(words), null) { Origin = reference.Origin };
        string text = target.Number is null ? HeadingOf(target)
            : target.Noun.Length == 0 ? target.Number.Reference
            : $"{target.Noun} {target.Number.Reference}";
        if (reference.IsCapitalised && text.Length > 0) text = char.ToUpperInvariant(text[0]) + text[1..];
        return new CrossReference(target.Anchor, text, target.Number) { Origin = reference.Origin };
    }

    protected override DocumentNode? RewriteNode(DocumentNode node) => node switch
    {
        Text => node,
        PendingFootnote or FootnoteReference => null,
        PendingCitation citation => Find(citation) ?? node,
        PendingReference reference when TargetOf(reference) is { } target => Written(reference, target, reference.Words),
        _ => RewriteChildren(node),
    };

    private string HeadingOf(ReferenceTarget target) => _isWithinHeading ? target.Anchor : TextOf(target.Words);
}
