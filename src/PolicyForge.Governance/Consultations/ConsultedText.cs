using System.Collections.Immutable;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Governance.Consultations;

/// <summary>One clause as it is put before the unions.</summary>
/// <param name="Current">A line for each paragraph of the last agreed version; empty where the clause was not in it.</param>
/// <param name="Proposed">A line for each paragraph as it is proposed; empty where the clause is left out.</param>
/// <param name="Reason">Why; null where nobody says.</param>
public sealed record ConsultedText(string Id, string Title, ImmutableArray<string> Current, ImmutableArray<string> Proposed, string? Reason, ImmutableArray<ConsultationResponse> Responses)
{
    public bool IsChanged => !Current.SequenceEqual(Proposed, StringComparer.Ordinal);
}
