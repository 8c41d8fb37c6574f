using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Takes the changes of a redline or turns them down, all at once.</summary>
/// <remarks>
/// Neighbouring texts, and neighbouring inlines of one format, come out joined: a reader sees no difference. Origins, widths of
/// columns in a table whose words changed and digests of clauses in a rejected document are those of the new one where a node is in both.
/// </remarks>
public static class Redline
{
    public static bool HasChanges(PolicyDocument document) =>
        document.PreviousProperties is not null || document.Descendants().Any(node => node is { Change: not null } or Paragraph { End: not null });

    /// <summary>The new document. A document without marks is given back as it is.</summary>
    public static PolicyDocument Accept(PolicyDocument redline)
    {
        if (!HasChanges(redline)) return redline;
        var accepted = new AcceptedChanges().Rewrite(redline) with { PreviousProperties = null };
        return NoteNumbering.Renumber(accepted);
    }

    /// <summary>The old document. A document without marks is given back as it is.</summary>
    public static PolicyDocument Reject(PolicyDocument redline)
    {
        if (!HasChanges(redline)) return redline;
        var rejected = new RejectedChanges().Rewrite(redline) with
        {
            Properties = redline.PreviousProperties ?? redline.Properties,
            PreviousProperties = null,
        };
        return ContentsEntries.Refill(NoteNumbering.Renumber(rejected));
    }
}
