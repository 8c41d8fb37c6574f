using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Leaves out what was deleted and takes the marks off the rest.</summary>
internal sealed class AcceptedChanges : DocumentRewriter
{
    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node.Change is { Kind: ChangeKind.Deleted }) return null;
        var rewritten = RewriteChildren(node);
        return rewritten.Change is null ? rewritten : rewritten with { Change = null };
    }

    protected override ImmutableArray<Inline> RewriteInlines(ImmutableArray<Inline> inlines)
    {
        var rewritten = base.RewriteInlines(inlines);
        return rewritten == inlines ? inlines : InlineJoiner.Join(rewritten);
    }
}
