using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>Whether what a copy prints is what was agreed: computed from the records, never typed.</summary>
internal static class AgreedText
{
    /// <summary>
    /// The trust's texts are agreed where the trust's records say so, or where the trust keeps none; what a school has of its own is agreed where the school's records say so.
    /// </summary>
    /// <param name="clauses">The clauses that the copy places.</param>
    public static bool IsAgreed(PolicyDefinition policy, School? school, IEnumerable<EffectiveClause> clauses)
    {
        var trust = new ConsultationCoverage(policy.Consultations);
        var own = new ConsultationCoverage(school?.OwnPolicies.Find(policy.Id)?.Consultations ?? IdTable<Consultation>.Empty);
        return clauses.All(clause =>
            (clause.IsVaried || clause.Trust.Tier == ClauseTier.Local || !trust.HasRecords || trust.IsAgreed(clause.Id, clause.Trust.Text.Digest))
            && (school is null || !PutText.IsOwn(policy, school, clause) || own.IsAgreed(clause.Id, PutText.DigestOf(policy, school, clause))));
    }
}
