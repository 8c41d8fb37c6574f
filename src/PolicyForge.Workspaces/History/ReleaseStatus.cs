namespace PolicyForge.Workspaces.History;

/// <summary>Where a version stands between first draft and withdrawal. <see cref="StatusTransitions"/> says what may follow what.</summary>
public enum ReleaseStatus
{
    Draft,
    InConsultation,
    InReview,
    Approved,
    Issued,
    Superseded,
    Withdrawn,
}
