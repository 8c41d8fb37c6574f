using System.Collections.Immutable;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Versions.Redlines;

/// <summary>Gives the clauses of an old document the ids that they have now, so that a renamed clause is compared with itself.</summary>
internal sealed class ClausesUnderTodaysNames : DocumentRewriter
{
    private readonly Dictionary<string, string> _now;
    private readonly Dictionary<string, string> _anchors;

    private ClausesUnderTodaysNames(Dictionary<string, string> now)
    {
        _now = now;
        _anchors = now.ToDictionary(name => AnchorName.OfClause(name.Key), name => AnchorName.OfClause(name.Value), StringComparer.Ordinal);
    }

    /// <param name="clauses">Those of the new document.</param>
    public static PolicyDocument In(PolicyDocument old, ImmutableArray<EffectiveClause> clauses)
    {
        var today = clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            foreach (string former in clause.Trust.Formerly.Where(former => !today.Contains(former))) names[former] = clause.Id;
        }

        return names.Count == 0 ? old : new ClausesUnderTodaysNames(names).Rewrite(old);
    }

    protected override DocumentNode? RewriteNode(DocumentNode node) => base.RewriteNode(node switch
    {
        ClauseBlock clause when _now.TryGetValue(clause.ClauseId, out string? id) => clause with { ClauseId = id },
        Paragraph { Anchor: { } anchor } paragraph when _anchors.TryGetValue(anchor, out string? now) => paragraph with { Anchor = now },
        CrossReference reference when _anchors.TryGetValue(reference.Anchor, out string? now) => reference with { Anchor = now },
        _ => node,
    });
}
