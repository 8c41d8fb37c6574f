using System.Collections.Immutable;
using static PolicyForge.Workspaces.History.ReleaseStatus;

namespace PolicyForge.Workspaces.History;

/// <summary>Which status the next row of a history may have.</summary>
/// <remarks>
/// While a version is prepared it may go back and forth; what is in force is followed by the next version's preparation, approval or
/// issue, or ends; what was withdrawn can only be taken up again as a draft. The first row may have any status that a document can begin with.
/// </remarks>
public static class StatusTransitions
{
    private static readonly ImmutableArray<ReleaseStatus> InPreparation = [Draft, InConsultation, InReview, Approved, Withdrawn];

    private static readonly ImmutableArray<ReleaseStatus> InForce = [Draft, InConsultation, InReview, Approved, Issued, Superseded, Withdrawn];

    /// <summary>What may follow a row of this status; null asks for the first row of a history.</summary>
    public static ImmutableArray<ReleaseStatus> After(ReleaseStatus? previous) => previous switch
    {
        null => [Draft, InConsultation, InReview, Approved, Issued],
        Draft or InConsultation or InReview => InPreparation,
        Approved or Issued => InForce,
        Superseded => [Draft, InConsultation, InReview, Approved, Issued, Withdrawn],
        _ => [Draft],
    };
}
