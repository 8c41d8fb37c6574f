using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Composition;

/// <summary>Says of a copy what a document says of itself.</summary>
internal static class CopyProperties
{
    public static DocumentProperties Of(Workspace workspace, PolicyCopy copy, VersionStanding standing, DateForm form)
    {
        var (policy, school) = copy;
        return new DocumentProperties
        {
            Title = policy.Title,
            PolicyId = policy.Id,
            SchoolId = school?.Id,
            OrganisationName = school?.Name ?? workspace.Trust.Name,
            TrustName = workspace.Trust.Name,
            Motto = school?.Motto,
            Version = standing.PrintedVersion,
            Status = standing.PrintedStatus,
            IsDraft = standing.IsDraft,
            IsUnverified = standing.IsUnverified,
            Author = standing.Latest?.Author,
            Owner = policy.Owner,
            Approver = policy.Approver,
            VersionDate = standing.Latest?.Date.In(form),
            Modified = InstantOf(standing),
            ApprovedOn = standing.IsDraft ? null : standing.ApprovedOn?.In(form),
            ApprovedBy = standing.Approval?.By,
            Minute = standing.Approval?.Minute,
            NextReview = standing.NextReview?.In(form),
            ReviewCycle = policy.Review.Cycle.ToString(),
            Keywords = policy.Keywords,
        };
    }

    /// <summary>Midnight UTC of the latest row, never earlier than what a zip file can hold.</summary>
    private static DateTimeOffset InstantOf(VersionStanding standing)
    {
        var earliest = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        if (standing.Latest is not { } latest) return earliest;
        var instant = new DateTimeOffset(latest.Date.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return instant < earliest ? earliest : instant;
    }
}
