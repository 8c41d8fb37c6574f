using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Leaves out what was inserted, and gives what was reformatted its old form.</summary>
internal sealed class RejectedChanges() : ResolvedChanges(ChangeKind.Inserted)
{
    protected override DocumentNode? RewriteNode(DocumentNode node) => node.Change switch
    {
        { Kind: ChangeKind.Inserted } => null,
        { Kind: ChangeKind.Deleted } => RewriteChildren(node) with { Change = null },
        { Before: Inline before } => before,
        { Before: { } before } => Restored(before, RewriteChildren(node)),
        _ => RewriteChildren(node),
    };

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
