using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>What a policy's consultations, the trust's or a school's, say of texts: by digest, so that a text changed after the meeting is not covered.</summary>
public sealed record ConsultationCoverage(IdTable<Consultation> Consultations)
{
    /// <summary>False where nothing was ever put on record: then records say nothing.</summary>
    public bool HasRecords => Consultations.Count > 0;

    /// <summary>The one that is open; null where none is.</summary>
    public Consultation? Open => Consultations.FirstOrDefault(consultation => consultation.IsOpen);

    /// <summary>True where a consultation that was held ended with this text.</summary>
    public bool IsConsulted(string clauseId, ClauseDigest text) => EndedWith(clauseId, text, outcome => outcome.IsConcluded) is not null;

    /// <summary>True where a consultation agreed to this text, and none later ended on it without agreement.</summary>
    public bool IsAgreed(string clauseId, ClauseDigest text) => EndedWith(clauseId, text, outcome => outcome.IsConcluded) is { Outcome.IsAgreed: true };

    /// <summary>Those of the clauses whose text no held consultation ended with.</summary>
    public ImmutableArray<string> Uncovered(IEnumerable<(string Id, ClauseDigest Text)> clauses) =>
        [.. clauses.Where(clause => !IsConsulted(clause.Id, clause.Text)).Select(clause => clause.Id)];

    private Consultation? EndedWith(string clauseId, ClauseDigest text, Func<ConsultationOutcome, bool> counts) =>
        Consultations.LastOrDefault(consultation => consultation.Outcome is { } outcome && counts(outcome) && consultation.TextOf(clauseId) == text);
}
