using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Governance.Reviews;

/// <summary>Finds what documents cite by reading their sources, without composing them: quick enough for thousands of copies.</summary>
/// <remarks>
/// Names that a template computes cannot be seen, and both branches of a condition count: a citation too many brings a review
/// forward, a citation too few would hide a change in the law. Safe to share between threads.
/// </remarks>
public sealed partial class TemplateCitations(Workspace workspace) : ICitedLegislation
{
    private readonly ConcurrentDictionary<TemplateSource, References> _references = new(ReferenceEqualityComparer.Instance);

    /// <summary>What each clause's text cites, by the text.</summary>
    private readonly ConcurrentDictionary<ClauseText, ImmutableArray<string>> _inClauses = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a policy reaches in a layout, for all the schools that write nothing of it themselves.</summary>
    private readonly ConcurrentDictionary<string, Reach> _shared = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> CitedBy(School? school, PolicyDefinition policy)
    {
        var reach = ReachOf(school, policy);
        return school is null || school.Clauses.Count == 0 || !reach.Clauses.Any(school.Clauses.Contains) ? reach.CitedInTrustText.Value : CitedIn(school, reach.Clauses, reach.Citations);
    }

    /// <summary>Ids of the clauses that a copy may place, in ordinal order.</summary>
    public ImmutableArray<string> ClausesOf(School? school, PolicyDefinition policy) => ReachOf(school, policy).Clauses;

    private Reach ReachOf(School? school, PolicyDefinition policy)
    {
        bool isShared = school?.OwnPolicies.Find(policy.Id) is null or { Template: null, Includes.Count: 0 };
        if (!isShared) return FindReach(school, policy);
        string layout = workspace.LayoutFor(school, policy)?.Id ?? "";
        return _shared.TryGetValue($"{policy.Id}/{layout}", out var known) ? known : _shared.GetOrAdd($"{policy.Id}/{layout}", FindReach(school, policy));
    }

    /// <summary>True where a copy names the clause, or places clauses by names that its template works out.</summary>
    public bool MayPlace(School? school, PolicyDefinition policy, string clauseId)
    {
        TemplateSource[] sources = [.. SourcesOf(school, policy)];
        return Array.Exists(sources, source => ReferencesIn(source) is var found && (found.ComputesClauses || found.Clauses.Contains(clauseId)));
    }

    private Reach FindReach(School? school, PolicyDefinition policy)
    {
        var clauses = new SortedSet<string>(StringComparer.Ordinal);
        var cited = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in SourcesOf(school, policy))
        {
            var found = ReferencesIn(source);
            clauses.UnionWith(found.Clauses);
            cited.UnionWith(found.Citations);
        }

        return new Reach([.. clauses], [.. cited], reach => CitedIn(null, reach.Clauses, reach.Citations));
    }

    private ImmutableArray<string> CitedIn(School? school, ImmutableArray<string> clauses, ImmutableArray<string> citations)
    {
        var cited = new SortedSet<string>(citations, StringComparer.Ordinal);
        foreach (string id in clauses)
        {
            if (workspace.ClauseFor(school, id) is not { } clause) continue;
            cited.UnionWith(clause.Cites.Select(cite => cite.Value));
            cited.UnionWith(_inClauses.GetOrAdd(clause.Text, text => Names(CiteCall(), text.Source.Text)));
        }

        return [.. cited];
    }

    private References ReferencesIn(TemplateSource source) => _references.GetOrAdd(source, References.In);

    /// <summary>The template, the front of its layout, and what they include.</summary>
    private IEnumerable<TemplateSource> SourcesOf(School? school, PolicyDefinition policy)
    {
        var seen = new HashSet<TemplateSource>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TemplateSource>();
        if (workspace.TemplateFor(school, policy) is { } template) open.Push(template);
        if (workspace.LayoutFor(school, policy)?.Front is { } front) open.Push(front);
        while (open.TryPop(out var source))
        {
            if (!seen.Add(source)) continue;
            yield return source;
            foreach (string name in ReferencesIn(source).Includes)
            {
                if (workspace.IncludeFor(school, policy, name) is { } included) open.Push(included);
            }
        }
    }

    private static ImmutableArray<string> Names(Regex call, string text) => [.. call.Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("""\bclause\s*[(:]?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseCall();

    [GeneratedRegex("""\bcite\s*\(?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();

    [GeneratedRegex("""\binclude\s*\(?\s*["'`](?<name>[^"'`\r\n]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex IncludeCall();

    [GeneratedRegex("""\{\{[^}]*(\|\s*clause\b|\bclause[ \t(]+(?![ \t(]|["'`])[^}\s])""", RegexOptions.CultureInvariant)]
    private static partial Regex ComputedClauseCall();

    private sealed record References(ImmutableArray<string> Clauses, ImmutableArray<string> Citations, ImmutableArray<string> Includes, bool ComputesClauses)
    {
        public static References In(TemplateSource source) =>
            new(Names(ClauseCall(), source.Source.Text), Names(CiteCall(), source.Source.Text), Names(IncludeCall(), source.Source.Text), ComputedClauseCall().IsMatch(source.Source.Text));
    }

    /// <summary>Clauses that a copy may place, and what its templates cite themselves; both in ordinal order.</summary>
    private sealed class Reach
    {
        public Reach(ImmutableArray<string> clauses, ImmutableArray<string> citations, Func<Reach, ImmutableArray<string>> citedIn)
        {
            (Clauses, Citations) = (clauses, citations);
            CitedInTrustText = new Lazy<IReadOnlyCollection<string>>(() => citedIn(this));
        }

        public ImmutableArray<string> Clauses { get; }

        public ImmutableArray<string> Citations { get; }

        /// <summary>What a copy cites where no clause of it is the school's own.</summary>
        public Lazy<IReadOnlyCollection<string>> CitedInTrustText { get; }
    }
}
