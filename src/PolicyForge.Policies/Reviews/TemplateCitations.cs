using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Policies.Definitions;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Reviews;

/// <summary>Finds what documents cite by reading their sources, without composing them: quick enough for thousands of copies.</summary>
/// <remarks>
/// Names that a template computes cannot be seen, and both branches of a condition count: a citation too many brings a review
/// forward, a citation too few would hide a change in the law. Safe to share between threads.
/// </remarks>
public sealed partial class TemplateCitations(Workspace workspace) : ICitedLegislation
{
    private readonly ConcurrentDictionary<TemplateSource, References> _references = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyCollection<string> CitedBy(School? school, PolicyDefinition policy)
    {
        var cited = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string clauseId in ClausesOf(school, policy, cited))
        {
            if (workspace.ClauseFor(school, clauseId) is not { } clause) continue;
            cited.UnionWith(clause.Cites.Select(id => id.Value));
            cited.UnionWith(Names(CiteCall(), clause.Text.Source.Text));
        }

        return cited;
    }

    /// <summary>Ids of the clauses that a copy may place, in ordinal order.</summary>
    public ImmutableArray<string> ClausesOf(School? school, PolicyDefinition policy) => [.. ClausesOf(school, policy, [])];

    private SortedSet<string> ClausesOf(School? school, PolicyDefinition policy, SortedSet<string> cited)
    {
        var clauses = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<TemplateSource>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TemplateSource>();
        if (workspace.TemplateFor(school, policy) is { } template) open.Push(template);
        if (workspace.LayoutFor(school, policy)?.Front is { } front) open.Push(front);
        while (open.TryPop(out var source))
        {
            if (!seen.Add(source)) continue;
            var found = _references.GetOrAdd(source, References.In);
            clauses.UnionWith(found.Clauses);
            cited.UnionWith(found.Citations);
            foreach (string name in found.Includes)
            {
                if (workspace.IncludeFor(school, policy, name) is { } included) open.Push(included);
            }
        }

        return clauses;
    }

    private static ImmutableArray<string> Names(Regex call, string text) => [.. call.Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("""\bclause\s*[(:]?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseCall();

    [GeneratedRegex("""\bcite\s*\(?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();

    [GeneratedRegex("""\binclude\s*\(?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex IncludeCall();

    private sealed record References(ImmutableArray<string> Clauses, ImmutableArray<string> Citations, ImmutableArray<string> Includes)
    {
        public static References In(TemplateSource source) =>
            new(Names(ClauseCall(), source.Source.Text), Names(CiteCall(), source.Source.Text), Names(IncludeCall(), source.Source.Text));
    }
}
