using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.OwnText;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Slots;
using PolicyForge.Studio.Frame;
using PolicyForge.Versions.Releasing;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Studio.Home;

/// <summary>Puts what the use cases say of a day into the words and addresses of the first page.</summary>
internal static class Needs
{
    private const int SoonDays = 7;

    /// <param name="school">Null for all of them, and the trust.</param>
    public static HomeView Of(Visit visit, School? school)
    {
        var (state, workspace) = (visit.State, visit.Workspace);
        var reviews = new WorkspaceReviews(workspace, new TemplateCitations(workspace)).AssessAll(visit.Today);
        ImmutableArray<ReviewAssessment> shown = [.. reviews.Where(review => school is null || review.Subject.SchoolId == school.Id)];
        School[] schools = school is null ? [.. workspace.Schools] : [school];
        var groups = ImmutableArray.Create(
            new NeedGroup("approval", "Waiting for approval", "Nothing waits for approval.", Tone.Attention, [.. Waiting(visit, school)]),
            new NeedGroup("overdue", "Reviews overdue or due now", "No review is overdue.", Tone.Late, [.. ReviewsIn(shown, school, ReviewState.Overdue, ReviewState.Due, ReviewState.NeverApproved)]),
            new NeedGroup("law", "Policies behind the law", "No policy cites law that has changed since its last review.", Tone.Attention, [.. BehindTheLaw(shown, school)]),
            new NeedGroup("consultations", "Consultations open", "No consultation is open.", Tone.Soon, [.. Consultations(visit, school)]),
            new NeedGroup("behind", "Texts of schools that the trust's has moved on from", "Every text of a school's own follows the trust's latest.", Tone.Attention, [.. Behind(visit, schools, school)]),
            new NeedGroup("fill", "To be filled in or written", "Nothing is left open.", Tone.Attention, [.. ToFill(visit, schools, school)]),
            new NeedGroup("soon", "Reviews due soon", "No review is due soon.", Tone.Soon, [.. ReviewsIn(shown, school, ReviewState.DueSoon)]),
            new NeedGroup("drafts", "Begun, not saved", "You have begun nothing that is not saved.", Tone.None, [.. Begun(visit, school)]));
        return new HomeView(
            groups,
            school is null ? [] : [.. PoliciesOf(visit, school, shown)],
            school is null ? MapOf(visit, reviews) : null,
            school is null ? [.. workspace.Schools.Select(one => new SchoolLink(one.Name, Addresses.School(one.Id), reviews.Count(review => review.Subject.SchoolId == one.Id && ReviewStateWording.ToneOf(review.State) >= Tone.Attention)))] : [])
        {
            SchoolId = school?.Id,
            Errors = [.. state.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error && (school is null || finding.School is null || finding.School == school.Id))],
        };
    }

    private static IEnumerable<Need> Waiting(Visit visit, School? school)
    {
        var workspace = visit.Workspace;
        foreach (var policy in workspace.Policies.Where(policy => school is null && WaitingVersions.Waits(policy.History.Latest)))
        {
            yield return NeedOf(policy.History.Latest!, policy, Addresses.Policy(null, policy.Id) + "/approve", workspace.Trust.Name);
        }

        foreach (var one in workspace.Schools.Where(one => school is null || one == school))
        {
            foreach (var policy in workspace.PoliciesFor(one).Where(policy => WaitingVersions.Waits(one.OwnPolicies.Find(policy.Id)?.History.Latest)))
                yield return NeedOf(one.OwnPolicies.Find(policy.Id)!.History.Latest!, policy, Addresses.Policy(one.Id, policy.Id) + "/approve", school is null ? one.Name : "");
        }

        static Need NeedOf(VersionRow row, PolicyDefinition policy, string address, string where) =>
            new(Tone.Attention, VersionStanding.Printed(row.Status).ToLowerInvariant(), address, policy.Title, where, $"Version {row.Version} of {row.Date}");
    }

    private static IEnumerable<Need> ReviewsIn(ImmutableArray<ReviewAssessment> reviews, School? school, params ReviewState[] states) =>
        reviews.Where(review => states.Contains(review.State)).Select(review => new Need(
            ReviewStateWording.ToneOf(review.State), ReviewStateWording.Describe(review), AddressOf(review), review.Subject.PolicyTitle, school is null ? review.Subject.OrganisationName : "",
            string.Join("; ", new[] { ReviewStateWording.DescribeProgress(review), review.DueBy is { } due ? $"latest {due}" : null, $"owner: {review.Subject.Owner}" }.OfType<string>())));

    private static IEnumerable<Need> BehindTheLaw(ImmutableArray<ReviewAssessment> reviews, School? school) =>
        reviews.Where(review => !review.LawChanges.IsEmpty).Select(review => new Need(
            Tone.Attention, "the law has changed", AddressOf(review), review.Subject.PolicyTitle, school is null ? review.Subject.OrganisationName : "",
            string.Join("; ", review.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal))));

    private static string AddressOf(ReviewAssessment review) => Addresses.Policy(review.Subject.SchoolId, review.Subject.PolicyId);

    private static IEnumerable<Need> Consultations(Visit visit, School? school) =>
        ListConsultations.Run(visit.Workspace, school is null ? [] : [school.Id], withEnded: false, visit.Today).Select(one => new Need(
            one.DaysLeft < 0 || !one.Changed.IsEmpty ? Tone.Attention : one.DaysLeft <= SoonDays ? Tone.Soon : Tone.None,
            ConsultationWording.StateOf(one),
            Addresses.Policy(one.Subject.School?.Id, one.Subject.Policy.Id) + "/consult",
            one.Subject.Policy.Title, school is null ? one.Subject.School?.Name ?? visit.Workspace.Trust.Name : "",
            one.Consultation.Unanswered.Any() ? $"Not answered yet: {string.Join(", ", one.Consultation.Unanswered)}" : "All have answered"));

    private static IEnumerable<Need> Behind(Visit visit, School[] schools, School? school)
    {
        var behind = from one in schools from own in one.Clauses let clause = visit.Workspace.ClauseFor(one, own.Id) where clause is { IsBehind: true } select (one, clause);
        if (!behind.Any()) yield break;
        var texts = visit.State.Repository is { } repository ? new TrustTexts(repository) : null;
        foreach (var customisation in new ListCustomisations(visit.Workspace, texts, new ConsultationRows(visit.State.Repository)).Run([.. schools.Select(one => one.Id)]).Where(customisation => customisation.Clause.IsBehind))
        {
            string far = customisation.VersionsBehind is { } number ? $"{number} {(number == 1 ? "text" : "texts")} behind" : "behind";
            string address = customisation.Policies is [var policy, ..] ? Addresses.Clause(customisation.School.Id, policy, customisation.Clause.Id) : Addresses.School(customisation.School.Id);
            yield return new Need(Tone.Attention, far, address, customisation.Clause.Title, school is null ? customisation.School.Name : "", customisation.Kind);
        }
    }

    private static IEnumerable<Need> ToFill(Visit visit, School[] schools, School? school)
    {
        foreach (var one in schools)
        {
            var missing = OpenSlot.Of(visit.Workspace, one).Where(slot => slot.IsMissing).ToArray();
            if (missing.Length > 0) yield return new Need(Tone.Attention, $"{missing.Length} to fill in", Addresses.Details(one.Id), "Details that clauses leave open", school is null ? one.Name : "", string.Join("; ", missing.Take(3).Select(slot => slot.Slot.Description.Trim())));
            foreach (var policy in visit.Workspace.PoliciesFor(one))
            {
                foreach (var clause in ReferencedText.Of(visit.Workspace, policy, one).Clauses.Where(clause => clause.IsUnwritten))
                    yield return new Need(Tone.Attention, "to be written", Addresses.Clause(one.Id, policy.Id, clause.Id), clause.Title, school is null ? one.Name : "", policy.Title);
            }
        }
    }

    private static IEnumerable<Need> Begun(Visit visit, School? school)
    {
        foreach (var draft in visit.Drafts.Of(visit.Person.Name))
        {
            if (visit.SchoolOf(draft.SchoolId) is not { } one || (school is not null && one != school) || visit.Workspace.Clauses.Find(draft.ClauseId) is not { } clause) continue;
            var policy = visit.Workspace.PoliciesFor(one).FirstOrDefault(policy => ReferencedText.Of(visit.Workspace, policy, one).Clauses.Any(of => of.Id == clause.Id));
            if (policy is not null) yield return new Need(Tone.None, $"kept {draft.At.ToLocalTime():d MMMM, HH:mm}", Addresses.Clause(one.Id, policy.Id, clause.Id), clause.Title, school is null ? one.Name : "", policy.Title);
        }
    }

    private static IEnumerable<HeldPolicy> PoliciesOf(Visit visit, School school, ImmutableArray<ReviewAssessment> reviews)
    {
        foreach (var policy in visit.Workspace.PoliciesFor(school))
        {
            var standing = VersionStanding.Of(new PolicyCopy(policy, school));
            var review = reviews.First(one => one.Subject.PolicyId == policy.Id);
            int own = ReferencedText.Of(visit.Workspace, policy, school).Clauses.Count(clause => clause.IsVaried);
            yield return new HeldPolicy(
                policy.Title, Addresses.Policy(school.Id, policy.Id), standing.PrintedVersion ?? "", standing.PrintedStatus ?? "no version yet", ReviewStateWording.ToneOf(review.State), ReviewStateWording.Describe(review),
                standing.NextReview?.ToString() ?? "", own == 0 ? "the trust's" : $"{own} {(own == 1 ? "clause" : "clauses")} adapted");
        }
    }

    private static HeatMap MapOf(Visit visit, ImmutableArray<ReviewAssessment> reviews)
    {
        var workspace = visit.Workspace;
        var byPlace = reviews.ToDictionary(review => (review.Subject.SchoolId ?? "", review.Subject.PolicyId));
        PolicyDefinition[] policies = [.. workspace.Policies.Where(policy => reviews.Any(review => review.Subject.PolicyId == policy.Id))];
        var rows = workspace.Schools.Select(school => (school.Id, school.Name, Address: Addresses.School(school.Id)));
        if (workspace.TrustPolicies.Any()) rows = rows.Append((Id: "", Name: workspace.Trust.Name, Address: "/"));
        return new HeatMap(
            [.. policies.Select(policy => policy.Title)],
            [.. rows.Select(row => new HeatRow(row.Name, row.Address, [.. policies.Select(policy => byPlace.GetValueOrDefault((row.Id, policy.Id)) is { } review
                ? new HeatCell(ReviewStateWording.ToneOf(review.State), ReviewStateWording.Describe(review), AddressOf(review)) : null)]))]);
    }
}
