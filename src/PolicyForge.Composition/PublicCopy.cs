using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Composition;

/// <summary>A composed copy as the public gets it: its history lists the versions that were issued, unless the layout lists all.</summary>
/// <remarks>It keeps the digest of the whole: the rows left out are those of drafts, and `verify` knows both.</remarks>
public static class PublicCopy
{
    public static PolicyDocument Of(ComposedPolicy policy) => policy.Layout.PublicHistoryIsIssued ? IssuedVersions.Instance.Rewrite(policy.Document) : policy.Document;

    private sealed class IssuedVersions : DocumentRewriter
    {
        public static IssuedVersions Instance { get; } = new();

        protected override DocumentNode? RewriteNode(DocumentNode node) => node switch
        {
            HistoryTable history when history.Rows.Any(row => row.IsIssued) => history with { Rows = [.. history.Rows.Where(row => row.IsIssued)] },
            Cover => RewriteChildren(node),
            _ => node,
        };
    }
}
