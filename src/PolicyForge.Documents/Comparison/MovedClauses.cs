using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Gives a clause that was deleted in one place and inserted in another a name that pairs the two.</summary>
internal sealed class MovedClauses : DocumentRewriter
{
    private readonly HashSet<string> _moved;
    private Change? _around;

    private MovedClauses(HashSet<string> moved) => _moved = moved;

    public static PolicyDocument Name(PolicyDocument redline)
    {
        var marked = new List<(string ClauseId, ChangeKind Kind)>();
        foreach (var block in redline.Blocks) Collect(block, null, marked);
        var moved = marked.GroupBy(clause => clause.ClauseId, StringComparer.Ordinal)
            .Where(group => group.Count(clause => clause.Kind == ChangeKind.Deleted) == 1 && group.Count(clause => clause.Kind == ChangeKind.Inserted) == 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return moved.Count == 0 ? redline : new MovedClauses(moved).Rewrite(redline);
    }

    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        var outer = _around;
        if (node.Change is { Kind: not ChangeKind.Reformatted, IsShell: false }) _around = node.Change;
        var rewritten = node is Inline ? node : RewriteChildren(node);
        if (rewritten is ClauseBlock clause && _around is not null && _moved.Contains(clause.ClauseId))
        {
            rewritten = clause with { Change = _around with { MoveName = "move-" + AnchorName.FromWords(clause.ClauseId) } };
        }

        _around = outer;
        return rewritten;
    }

    private static void Collect(DocumentNode node, Change? around, List<(string ClauseId, ChangeKind Kind)> marked)
    {
        if (node is Inline) return;
        if (node.Change is { Kind: not ChangeKind.Reformatted, IsShell: false } change) around = change;
        if (node is ClauseBlock clause && around is not null) marked.Add((clause.ClauseId, around.Kind));
        foreach (var child in NodeChildren.Of(node)) Collect(child, around, marked);
    }
}
