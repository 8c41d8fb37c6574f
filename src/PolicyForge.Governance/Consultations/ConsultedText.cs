using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Governance.Consultations;

/// <summary>One clause as it is put before the unions.</summary>
/// <param name="Current">As the last agreed version has it; empty where the clause was not in it.</param>
/// <param name="Proposed">As it is proposed; empty where the clause is left out.</param>
/// <param name="Reason">Why; null where nobody says.</param>
public sealed record ConsultedText(string Id, string Title, ImmutableArray<Block> Current, ImmutableArray<Block> Proposed, string? Reason, ImmutableArray<ConsultationResponse> Responses)
{
    /// <summary>True where it says something else.</summary>
    public bool IsChanged => PlainText.Of(Current) != PlainText.Of(Proposed);
}
