using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.OwnText;

/// <summary>The use case "customisations": who varies what. For one thread.</summary>
/// <param name="texts">Null where there is no repository: then nothing is known of how far a text is behind.</param>
/// <param name="consulted">Asks whether a text was consulted on.</param>
public sealed class ListCustomisations(Workspace workspace, TrustTexts? texts, IConsultedTexts consulted)
{
    private readonly Dictionary<string, HashSet<string>> _clausesOfPolicies = new(StringComparer.Ordinal);

    /// <param name="schools">Ids; empty for all.</param>
    public ImmutableArray<Customisation> Run(ImmutableArray<string> schools) =>
    [
        .. from school in workspace.Schools
           where schools.IsEmpty || schools.Contains(school.Id)
           from own in school.Clauses
           let clause = workspace.ClauseFor(school, own.Id)
           where clause is { IsCustomised: true }
           select Of(school, clause),
    ];

    private Customisation Of(School school, EffectiveClause clause)
    {
        ImmutableArray<PolicyDefinition> policies = [.. workspace.PoliciesFor(school).Where(policy => ClausesOf(policy, school).Contains(clause.Id))];
        return new Customisation(school, clause, [.. policies.Select(policy => policy.Id)], texts?.Find(clause.Trust, clause.Own!.BasedOn.Value), StateOf(school, clause, policies));
    }

    private ConsultationState StateOf(School school, EffectiveClause clause, ImmutableArray<PolicyDefinition> policies)
    {
        var asking = policies.Where(policy => policy.Consultation?.RequiredFor.Contains(ConsultationOccasion.VariedClause) == true).ToArray();
        if (!clause.IsVaried || asking.Length == 0) return ConsultationState.NotRequired;
        return asking.Select(policy => consulted.StateOf(school, policy, clause)).Max();
    }

    /// <summary>Templates of the trust's are read once for all schools.</summary>
    private HashSet<string> ClausesOf(PolicyDefinition policy, School school)
    {
        bool hasOwn = school.OwnPolicies.Find(policy.Id) is { } own && (own.Template is not null || own.Includes.Count > 0);
        string key = hasOwn ? $"{policy.Id}\n{school.Id}" : policy.Id;
        if (_clausesOfPolicies.TryGetValue(key, out var known)) return known;
        return _clausesOfPolicies[key] = ReferencedText.Of(workspace, policy, hasOwn ? school : null).Clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Knows what was consulted on.</summary>
public interface IConsultedTexts
{
    /// <summary>Never <see cref="ConsultationState.NotRequired"/>.</summary>
    ConsultationState StateOf(School school, PolicyDefinition policy, EffectiveClause clause);
}
