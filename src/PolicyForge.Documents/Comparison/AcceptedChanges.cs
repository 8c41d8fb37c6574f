using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Leaves out what was deleted and takes the marks off the rest.</summary>
internal sealed class AcceptedChanges() : ResolvedChanges(ChangeKind.Deleted)
{
    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node.Change is { Kind: ChangeKind.Deleted }) return null;
        var rewritten = RewriteChildren(node is ListBlock list ? WithItemsJoined(list) : node);
        if (rewritten is Table table && table.Columns.Any(column => column.Change is not null))
            rewritten = table with { Columns = [.. table.Columns.Where(column => column.Change != ChangeKind.Deleted).Select(column => column with { Change = null })] };
        return rewritten.Change is null ? rewritten : rewritten with { Change = null };
    }
}
