using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Leaves out what was inserted, and gives what was reformatted its old form.</summary>
internal sealed class RejectedChanges() : ResolvedChanges(ChangeKind.Inserted)
{
    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node is ListBlock list) node = WithItemsJoined(WithFormerLevels(list));
        return node.Change switch
        {
            { Kind: ChangeKind.Inserted } => null,
            { Kind: ChangeKind.Deleted } => RewriteChildren(node) with { Change = null },
            { Before: Inline before } => before,
            { Before: { } before } => Restored(before, RewriteChildren(node)),
            _ => RewriteChildren(node),
        };
    }

    /// <summary>The list with its items at the levels that they had, without those that are new.</summary>
    private static ListBlock WithFormerLevels(ListBlock list)
    {
        if (!list.Descendants().Any(node => node is ListItem { Change.Before: ListItem { Level: not null } }) || ListOutline.Flatten(list) is not { } stream) return list;
        OutlineItem[] then =
        [
            .. stream.Where(item => item.Item.Change is not { Kind: ChangeKind.Inserted })
                .Select(item => item.Item.Change?.Before is ListItem { Level: { } level } ? new OutlineItem(item.Depth + level.Deeper, level.List, item.Item with { Change = null }) : item),
        ];
        return ListOutline.Nest(then);
    }

    /// <summary>The old node round the children that are left of the new one.</summary>
    private static DocumentNode Restored(DocumentNode before, DocumentNode rest) => (before, rest) switch
    {
        (Paragraph old, Paragraph now) => old with { Inlines = now.Inlines },
        (Section old, Section now) => old with { Heading = now.Heading, Blocks = now.Blocks },
        (ClauseBlock old, ClauseBlock now) => old with { Blocks = now.Blocks },
        (ListBlock old, ListBlock now) => old with { Items = now.Items },
        (ListItem old, ListItem now) => old with { Blocks = now.Blocks },
        (Table old, Table now) => old with { Rows = now.Rows, Caption = now.Caption },
        (HistoryTable old, HistoryTable now) => old with { Rows = now.Rows },
        (Notice old, Notice now) => old with { Title = now.Title, Blocks = now.Blocks },
        (Form old, Form now) => old with { Blocks = now.Blocks },
        (Cover old, Cover now) => old with { Blocks = now.Blocks },
        (SignatureLine old, SignatureLine now) => old with { Role = now.Role },
        _ => before,
    };
}
