using System.Collections.Immutable;
using PolicyForge.Building.Packs;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Docx;
using PolicyForge.Git;
using PolicyForge.Governance.OwnText;
using PolicyForge.Html;
using PolicyForge.Studio.Frame;
using PolicyForge.Studio.Policies;
using PolicyForge.Studio.Sources;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Studio.Approving;

/// <summary>Signing a version off, and the pack that governors receive.</summary>
internal static class ApprovePages
{
    private const string Base = "/schools/{school}/policies/{policy}/approve";
    private const string Missing = "This school has no such policy.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Base, (Visit visit, string school, string policy) => visit.SubjectOf(school, policy) is { } subject ? Show(visit, subject) : visit.NotFound(Missing));
        routes.MapPost(Base, async (Visit visit, string school, string policy) => visit.SubjectOf(school, policy) is { } subject ? Take(visit, subject, await visit.FormAsync().ConfigureAwait(false)) : visit.NotFound(Missing));
        routes.MapGet("/schools/{school}/pack.zip", (Visit visit, Converting converting, string school, string? policy) => visit.SchoolOf(school) is { } found ? Pack(visit, converting, found, policy) : visit.NotFound("There is no such school."));
    }

    private static IResult Show(Visit visit, (School? School, PolicyDefinition Policy) of, Func<ApproveView, ApproveView>? with = null, int status = StatusCodes.Status200OK)
    {
        string subject = CommandWords.Subject(of.Policy.Id, of.School?.Id);
        var view = ViewOf(visit, of);
        return visit.Show<ApprovePage>(
            new PageFrame($"Approve {of.Policy.Title}")
            {
                Way = visit.WayTo(of.School, of.Policy),
                Commands = [$"policyforge approve {subject} --by BODY --on DATE --minute TEXT", $"policyforge redline {subject} --since-approved", .. of.School is null ? (string[])[] : [$"policyforge pack --school {of.School.Id} --policy {of.Policy.Id}"]],
            },
            with is null ? view : with(view), status);
    }

    private static ApproveView ViewOf(Visit visit, (School? School, PolicyDefinition Policy) of)
    {
        bool isCopy = of.School is not null || of.Policy.Scope == PolicyScope.Trust;
        var compared = isCopy ? PolicyReading.CompareViewOf(visit, new PolicyCopy(of.Policy, of.School), PolicyReading.LastApproved, PolicyReading.Working) : null;
        string approver = CopyApprover.Of(visit.Workspace, new PolicyCopy(of.Policy, of.School));
        var trial = Approve(visit.State, visit.Person, of, new Approval(approver, visit.Today, null, null), visit.Today, commitsSources: false, isDryRun: true);
        return new ApproveView(
            Addresses.Policy(of.School?.Id, of.Policy.Id) + "/approve", isCopy ? Addresses.Policy(of.School?.Id, of.Policy.Id) : null,
            trial.Releases is [var planned, ..] ? planned.Row.Version.ToString() : "", compared?.Changes ?? [])
        {
            CanCompare = compared?.IsThere == true,
            CompareFindings = compared?.IsThere == false ? compared.Findings : [],
            Hindrances = [.. trial.Diagnostics.Where(finding => finding.Severity != Severity.Information)],
            Approver = approver,
            Chair = of.School?.People.GetValueOrDefault("chair") is { People: [var chair, ..] } ? $"{chair.Name}, {chair.Title}".TrimEnd(' ', ',') : "",
            Today = visit.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static IResult Take(Visit visit, (School? School, PolicyDefinition Policy) of, FormValues form)
    {
        var found = new DiagnosticBag();
        var on = DateOf(form.Line("on"), found);
        var next = form.Line("next").Length == 0 ? null : DateOf(form.Line("next"), found);
        if (form.Line("by").Length == 0) found.Report(ApprovingDiagnostics.NobodyApproves, null);
        if (found.HasErrors || on is not { } day) return Refused(visit, of, form, found.ToImmutable());
        var approval = new Approval(form.Line("by"), day, form.Line("minute") is { Length: > 0 } minute ? minute : null, next) { SignedBy = form.Line("signed") is { Length: > 0 } signed ? signed : null };
        var result = visit.Studio.Alone(state => Approve(state, visit.Person, of, approval, visit.Today, form.Has("sources"), isDryRun: false));
        if (result.Commit is not { } commit) return Refused(visit, of, form, result.Diagnostics);
        string address = of.School is null && of.Policy.Scope == PolicyScope.School ? "/" : Addresses.Policy(of.School?.Id, of.Policy.Id);
        return visit.Done(address, $"{of.Policy.Title} is approved as version {string.Join(", ", result.Releases.Select(release => release.Row.Version))}, by {approval.By}, {approval.On}.", null);
    }

    private static ReleaseResult Approve(
        LoadedState state, CommitAuthor person, (School? School, PolicyDefinition Policy) of, Approval approval, DateOnly today, bool commitsSources, bool isDryRun)
    {
        if (state.Repository is not { } repository) return new ReleaseResult([], null, state.RepositoryFindings);
        var release = new ReleaseVersion(repository, new GitWriter(repository) { Author = person }, state.Folder, [new DocxWriter(), new HtmlWriter()]) { Gates = [new OwnTextGate(repository)] };
        return release.Run(new ReleaseScope.Named([new VersionSubject(of.Policy.Id, of.School?.Id)]), new ReleaseRequest
        {
            Step = VersionStep.Major,
            Summary = [$"Approved by {approval.By}"],
            Status = ReleaseStatus.Approved,
            Approval = approval,
            Today = today,
            Date = approval.On,
            SetsNextReview = true,
            CommitSources = commitsSources,
            IsDryRun = isDryRun,
        });
    }

    private static IResult Pack(Visit visit, Converting converting, School school, string? policyId)
    {
        if (visit.State.Repository is not { } repository) return Visit.Problem("No pack can be made", "", visit.State.RepositoryFindings, StatusCodes.Status409Conflict);
        if (policyId is not null && visit.CopyOf(school.Id, policyId) is null) return visit.NotFound(Missing);
        ImmutableArray<PolicyCopy> copies = [.. visit.Workspace.PoliciesFor(school).Where(policy => policyId is null || policy.Id == policyId).Select(policy => new PolicyCopy(policy, school))];
        var request = new PackRequest(school, copies, visit.Today) { SignedOffOnly = policyId is null, WithoutPdf = !converting.IsThere, WithMissing = policyId is null };
        var packed = new PackPolicies(visit.State.Composer!, repository, visit.State.Tree, new DocxWriter(), new HtmlWriter(), converting.Converter).Run(request, isSigned: false, visit.Context.RequestAborted);
        if (packed.Value.IsDefault) return Visit.Problem("No pack can be made", "What stands against it, and how to mend it:", packed.Diagnostics, StatusCodes.Status409Conflict);
        return Visit.Download(DeterministicZip.Of(packed.Value.Select(file => (file.Path, file.Content))), "application/zip", $"{school.Id}-{visit.Today:yyyy-MM-dd}.zip");
    }

    private static IResult Refused(Visit visit, (School? School, PolicyDefinition Policy) of, FormValues form, ImmutableArray<Diagnostic> findings)
    {
        visit.Refresh();
        var now = visit.SubjectOf(of.School?.Id ?? Addresses.Trust, of.Policy.Id) ?? of;
        return Show(visit, now, view => view with { Findings = findings, Typed = form.All() }, StatusCodes.Status409Conflict);
    }

    private static PartialDate? DateOf(string text, DiagnosticBag found)
    {
        if (WrittenDate.TryParse(text, out var date)) return date;
        found.Report(ApprovingDiagnostics.NotADate, null, text);
        return null;
    }
}
