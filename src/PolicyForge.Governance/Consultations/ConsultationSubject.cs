using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Consultations;

/// <summary>What consultations are about: the trust's text of a policy, or a school's copy of it.</summary>
/// <param name="School">Null for the trust's tier.</param>
public sealed record ConsultationSubject(Workspace Workspace, PolicyDefinition Policy, School? School)
{
    public IdTable<Consultation> Consultations => School is null ? Policy.Consultations : School.OwnPolicies.Find(Policy.Id)?.Consultations ?? IdTable<Consultation>.Empty;

    public Consultation? Open => Consultations.FirstOrDefault(consultation => consultation.IsOpen);

    /// <summary>The clauses that the policy places, as the school has them.</summary>
    public ImmutableArray<EffectiveClause> Clauses => ReferencedText.Of(Workspace, Policy, School).Clauses;

    /// <summary>What a consultation is on where nobody says otherwise: the trust's whole text, or what the school has of its own.</summary>
    public IEnumerable<EffectiveClause> UsualClauses => School is null ? Clauses.Where(clause => clause.Trust.Tier != ClauseTier.Local) : Clauses.Where(clause => PutText.IsOwn(Policy, School, clause));

    /// <summary>The digest of what is put, or was.</summary>
    public ClauseDigest DigestOf(EffectiveClause clause) => PutText.DigestOf(Policy, School, clause);

    /// <summary>The clauses of a consultation whose text is no longer the one that was put (or agreed).</summary>
    public ImmutableArray<string> ChangedSince(Consultation consultation) =>
        [.. Clauses.Where(clause => consultation.TextOf(clause.Id) is { } text && text != DigestOf(clause)).Select(clause => clause.Id)];

    /// <summary>As commands name it: "social-media --school meadow-bank".</summary>
    public string Arguments => School is null ? Policy.Id : $"{Policy.Id} --school {School.Id}";

    /// <summary>"Social Media Policy of Meadow Bank Primary School".</summary>
    public override string ToString() => School is null ? Policy.Title : $"{Policy.Title} ({School.Name})";
}
