using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Resolution;

/// <summary>Places clauses and the history within lists, tables, notices, forms and covers, where nothing is numbered and headings are labels.</summary>
internal sealed class ContainedBlocks(DocumentNesting nesting) : DocumentRewriter
{
    private SectionFrame _holder = nesting.Root;

    public Block Rewrite(Block block, SectionFrame holder)
    {
        _holder = holder;
        return (Block)RewriteNode(block)!;
    }

    protected override ImmutableArray<Block> RewriteBlocks(ImmutableArray<Block> blocks) =>
        blocks.Any(static block => block is PendingUnnumbered)
            ? RewriteBlocks([.. blocks.SelectMany(block => block is PendingUnnumbered inner ? inner.Blocks : [block])])
            : base.RewriteBlocks(blocks);

    protected override DocumentNode? RewriteNode(DocumentNode node) => node switch
    {
        Paragraph or Inline => node,
        ClausePlaceholder placeholder => Place(placeholder),
        HistoryPlaceholder when nesting.Parts.History is { } history => history with { Origin = node.Origin },
        HistoryPlaceholder => null,
        ControlPlaceholder control => control.With(nesting.Parts.Control),
        PendingHeading heading => new Paragraph(heading.Words) { Role = ParagraphRole.Label, Origin = heading.Origin },
        _ => RewriteChildren(node),
    };

    private ClauseBlock Place(ClausePlaceholder placeholder)
    {
        nesting.Place(placeholder, _holder);
        return nesting.Close(placeholder, RewriteBlocks(nesting.Parts.Clauses[placeholder.Index].Content.Blocks));
    }
}
