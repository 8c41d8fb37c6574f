using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Fills contents lists from a document's own sections.</summary>
internal sealed class ContentsEntries : DocumentRewriter
{
    private readonly ImmutableArray<Section> _sections;

    private ContentsEntries(PolicyDocument document) =>
        _sections = [.. document.Descendants().OfType<Section>().Where(section => section.InContents)];

    public static PolicyDocument Refill(PolicyDocument document) => new ContentsEntries(document).Rewrite(document);

    protected override DocumentNode? RewriteNode(DocumentNode node) => node switch
    {
        Contents contents => contents with { Entries = Entries(contents.Depth) },
        Inline => node,
        _ => RewriteChildren(node),
    };

    private ImmutableArray<ContentsEntry> Entries(int depth) =>
        [.. _sections.Where(section => section.Level <= depth).Select(section => new ContentsEntry(section.Level, section.Number, PlainText.Of(section.Heading), section.Anchor))];
}
