using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Statutory;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Governance.Register;

/// <summary>The register of policies that a trust keeps: which there are, who answers for them, how they stand, and which are missing.</summary>
/// <param name="Entries">The trust's own first, then school by school in the order of the workspace; by title, with what is not here last.</param>
public sealed record PolicyRegister(Workspace Workspace, DateOnly AsOf, ImmutableArray<RegisterEntry> Entries)
{
    /// <param name="copies">What is asked for, as the selection gives it.</param>
    /// <param name="withMissing">True lists what schools should have, too: not where only some policies are asked for.</param>
    public static PolicyRegister Of(Workspace workspace, ImmutableArray<PolicyCopy> copies, ImmutableArray<School> schools, bool withMissing, DateOnly today)
    {
        var reviews = new WorkspaceReviews(workspace, new TemplateCitations(workspace));
        var bySchool = copies.ToLookup(copy => copy.School?.Id);
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>(copies.Length);
        entries.AddRange(InOrder(bySchool[null].Select(copy => Held(workspace, copy, reviews.Assess(copy.School, copy.Policy, today)))));
        foreach (var school in schools)
        {
            entries.AddRange(InOrder(bySchool[school.Id].Select(copy => Held(workspace, copy, reviews.Assess(school, copy.Policy, today)))));
            if (!withMissing) continue;
            entries.AddRange(InOrder(StatutoryCoverage.ElsewhereFor(workspace, school).Select(duty => NotHere(school, duty, RegisterStanding.Elsewhere))));
            entries.AddRange(InOrder(StatutoryCoverage.NotRequiredFor(workspace, school).Select(duty => NotHere(school, duty, RegisterStanding.NotRequired))));
            entries.AddRange(InOrder(StatutoryCoverage.MissingFor(workspace, school).Select(duty => NotHere(school, duty, RegisterStanding.Missing))));
        }

        return new PolicyRegister(workspace, today, entries.ToImmutable());
    }

    private static IEnumerable<RegisterEntry> InOrder(IEnumerable<RegisterEntry> entries) =>
        entries.OrderBy(entry => entry.Title, StringComparer.Ordinal).ThenBy(entry => entry.PolicyId, StringComparer.Ordinal);

    private static RegisterEntry Held(Workspace workspace, PolicyCopy copy, ReviewAssessment review)
    {
        var duty = DutyOf(workspace, copy);
        return new RegisterEntry
        {
            SchoolId = copy.School?.Id,
            Organisation = copy.School?.Name ?? workspace.Trust.Name,
            PolicyId = copy.Policy.Id,
            Title = copy.Policy.Title,
            Standing = RegisterStanding.Held,
            Owner = copy.Policy.Owner,
            Approver = CopyApprover.Of(workspace, copy),
            Version = review.LastReview ?? copy.Rows.LastOrDefault(),
            Cycle = review.Subject.Cycle,
            Duty = duty,
            Website = duty is null ? null : WebsiteOf(workspace, copy.School, duty),
            IsPublished = copy.Policy.Publish,
            Review = review,
        };
    }

    private static RegisterEntry NotHere(School school, StatutoryPolicy duty, RegisterStanding standing) => new()
    {
        SchoolId = school.Id,
        Organisation = school.Name,
        PolicyId = null,
        Title = duty.Title,
        Standing = standing,
        Approver = duty.Approver.For(school.Type),
        Cycle = duty.Review,
        Duty = duty,
        Website = duty.Publish.For(school.Type),
    };

    /// <summary>The duty that a copy answers, where it binds that school: any school, for a document of the whole trust.</summary>
    private static StatutoryPolicy? DutyOf(Workspace workspace, PolicyCopy copy) =>
        copy.Policy.Statutory is { } id && workspace.Statutory.Find(id.Value) is { } duty && (copy.School is { } school ? duty.Covers(school) : workspace.Schools.Any(duty.Covers)) ? duty : null;

    /// <summary>The strictest of what it asks of the schools that a copy is for.</summary>
    private static Publication WebsiteOf(Workspace workspace, School? school, StatutoryPolicy duty) => school is not null
        ? duty.Publish.For(school.Type)
        : workspace.Schools.Where(duty.Covers).Max(of => duty.Publish.For(of.Type));
}
