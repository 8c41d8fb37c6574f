using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.OwnText;
using PolicyForge.Studio.Frame;
using PolicyForge.Studio.Policies;
using PolicyForge.Studio.Sources;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Studio.Clauses;

/// <summary>A clause: the trust's text beside the school's, an editor, and how it will print.</summary>
internal static class ClausePages
{
    private const string Base = "/schools/{school}/policies/{policy}/clauses/{area}/{name}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Base, (Visit visit, string school, string policy, string area, string name) => Find(visit, school, policy, area, name) is { } address ? Show(visit, address) : Missing(visit));
        routes.MapGet(Base + "/preview", (Visit visit, string school, string policy, string area, string name) => Find(visit, school, policy, area, name) is { } address ? Preview(visit, address) : Missing(visit));
        routes.MapPost(Base, async (Visit visit, string school, string policy, string area, string name) => Find(visit, school, policy, area, name) is { } address ? Take(visit, address, await visit.FormAsync().ConfigureAwait(false)) : Missing(visit));
    }

    private static IResult Missing(Visit visit) => visit.NotFound("This policy has no such clause.");

    private static ClauseAddress? Find(Visit visit, string school, string policy, string area, string name) =>
        visit.CopyOf(school, policy) is ({ } found, var definition)
        && ReferencedText.Of(visit.Workspace, definition, found).Clauses.FirstOrDefault(clause => clause.Id == $"{area}/{name}") is { } clause ? new ClauseAddress(found, definition, clause) : null;

    private static IResult Show(Visit visit, ClauseAddress address, Func<EditView, EditView>? with = null, int status = StatusCodes.Status200OK)
    {
        var view = ClauseReading.Of(visit, address);
        string school = $"--school {address.School.Id}";
        return visit.Show<EditPage>(
            new PageFrame(address.Clause.Title)
            {
                Way = visit.WayTo(address.School, address.Policy),
                Commands = view.Kind == ClauseKind.Central ? [$"policyforge show {address.Policy.Id} {school}"]
                    : [address.Clause.Own is null ? $"policyforge customise {address.Clause.Id} {school} --reason TEXT" : $"policyforge customisations {school}", $"policyforge check {school}", .. view.IsBehind ? (string[])[$"policyforge merge {address.Clause.Id} {school}"] : []],
            },
            with is null ? view : with(view), status);
    }

    private static IResult Preview(Visit visit, ClauseAddress address)
    {
        var preview = ClauseReading.Preview(visit, address);
        if (preview.Value.Document is { } document) return DocumentFiles.Framed(visit.Context, DocumentFiles.Page(document, preview.Value.Layout));
        return Visit.Page<FramedProblem>(new PageFrame("This cannot be printed yet"), new ProblemView("", preview.Diagnostics), StatusCodes.Status200OK);
    }

    private static IResult Take(Visit visit, ClauseAddress address, FormValues form)
    {
        if (address.Clause.Trust.Tier == ClauseTier.Central) return Show(visit, address, status: StatusCodes.Status409Conflict);
        return form.Line("action") switch
        {
            "preview" => Keep(visit, address, form),
            "discard" => Discard(visit, address),
            "save" => Save(visit, address, form),
            "merge" => Merge(visit, address, keepOwn: false),
            "keep-own" => Merge(visit, address, keepOwn: true),
            "remove" => Remove(visit, address, form.Line("base")),
            _ => Show(visit, address),
        };
    }

    private static IResult Keep(Visit visit, ClauseAddress address, FormValues form)
    {
        KeepDraft(visit, address, form, form.Line("base"));
        return Results.Redirect($"{address.Path}#preview");
    }

    private static void KeepDraft(Visit visit, ClauseAddress address, FormValues form, string begunFrom) =>
        visit.Drafts.Keep(new Draft(visit.Person.Name, address.School.Id, address.Clause.Id, begunFrom, form.Line("reason"), form.Text("text"), DateTimeOffset.Now));

    private static IResult Discard(Visit visit, ClauseAddress address)
    {
        visit.Drafts.Discard(visit.Person.Name, address.School.Id, address.Clause.Id);
        return visit.Done(address.Path, "What you had begun is gone. The text is as it was saved last.");
    }

    private static IResult Save(Visit visit, ClauseAddress address, FormValues form)
    {
        var (school, clause) = (address.School.Id, address.Clause.Id);
        string begunFrom = form.Line("base");
        // Whatever becomes of it, the words are not lost.
        KeepDraft(visit, address, form, begunFrom);
        var request = new RewriteRequest(clause, school, form.Line("reason"), form.Text("text"));
        bool isConflict = false, isSame = false;
        string title = address.Clause.Own is null
            ? $"Customise {clause} for {school}\n\n{request.Reason}\n\nSchool: {school}\nClause: {clause}\n"
            : $"Change {school}'s text of {clause}\n\nSchool: {school}\nClause: {clause}\n";
        var saved = visit.Studio.Save(visit.Person, title, state =>
        {
            if (state.Workspace?.Schools.Find(school) is not { } now || state.Workspace.ClauseFor(now, clause) is not { } effective) return Outcome<WorkspaceEdit>.Failed(state.Diagnostics);
            isConflict = ClauseAddress.BaseOf(effective) != begunFrom;
            if (isConflict) return Outcome<WorkspaceEdit>.Failed();
            var planned = RewriteOwnText.Plan(state.Workspace, state.Tree, request);
            isSame = planned.Value is { } file && effective.Own?.Written.Source.Text == file.Text;
            return planned.Value is null || isSame ? Outcome<WorkspaceEdit>.Failed(planned.Diagnostics) : new Outcome<WorkspaceEdit>(new WorkspaceEdit([], [planned.Value]), planned.Diagnostics);
        });
        if (saved.Value is { } commit)
        {
            visit.Drafts.Discard(visit.Person.Name, school, clause);
            string next = ClauseReading.Placing(visit, address.School, address.Clause).Any(policy => policy.Consultation is not null) ? " The next step is to consult the unions, from the policy's page." : "";
            return visit.Done(address.Path, $"Saved: {address.Clause.Title}.{next}", commit);
        }

        if (isSame)
        {
            visit.Drafts.Discard(visit.Person.Name, school, clause);
            return visit.Done(address.Path, "Nothing was changed: the text is the one that is saved already.");
        }

        // The page shows the workspace as it is now, which is not the one that the form was made from.
        var fresh = Refreshed(visit, address);
        return isConflict
            ? Show(visit, fresh, view => view with { Base = fresh.Base, Theirs = RewriteOwnText.Beginning(fresh.Clause), TheirsBy = LastChange(visit, fresh.Clause) }, StatusCodes.Status409Conflict)
            : Show(visit, fresh, view => view with { Findings = saved.Diagnostics }, StatusCodes.Status409Conflict);
    }

    private static IResult Merge(Visit visit, ClauseAddress address, bool keepOwn)
    {
        var (school, clause) = (address.School.Id, address.Clause.Id);
        MergedClause? merged = null;
        var saved = visit.Studio.Save(visit.Person, $"{(keepOwn ? "Keep" : "Merge")} {school}'s text of {clause}\n\nSchool: {school}\nClause: {clause}\n", state =>
        {
            if (state.Workspace is not { } workspace || state.Repository is not { } repository) return Outcome<WorkspaceEdit>.Failed(state.RepositoryFindings);
            var (clauses, found) = new MergeOwnTexts(workspace, new TrustTexts(repository)).Plan([school], [clause], keepOwn);
            merged = clauses.FirstOrDefault();
            return merged is { State: MergeState.Merged or MergeState.KeptOwn, File: { } file } ? new Outcome<WorkspaceEdit>(new WorkspaceEdit([], [file]), found) : Outcome<WorkspaceEdit>.Failed(found);
        });
        if (saved.Value is { } commit) return visit.Done(address.Path, keepOwn ? "Your text stays as it is, and counts as up to date with the trust's." : "What the trust has changed is in your text now.", commit);
        if (merged is { State: MergeState.Conflict, File: { } both })
        {
            string text = both.Text[(both.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
            visit.Drafts.Keep(new Draft(visit.Person.Name, school, clause, address.Base, "", text, DateTimeOffset.Now));
            return visit.Done(address.Path, "You and the trust have changed the same words. Both stand below, between lines that begin with <<<<<<< and >>>>>>>: keep what shall stand, take those lines out, save, and then say that your text is up to date.");
        }

        return Show(visit, address, view => view with { Findings = saved.Diagnostics }, StatusCodes.Status409Conflict);
    }

    private static IResult Remove(Visit visit, ClauseAddress address, string begunFrom)
    {
        var (school, clause) = (address.School.Id, address.Clause.Id);
        var saved = visit.Studio.Save(visit.Person, $"Go back to the trust's text of {clause} at {school}\n\nSchool: {school}\nClause: {clause}\n", state =>
            state.Workspace?.Schools.Find(school)?.Clauses.Find(clause) is { } own && $"own:{own.Written.Digest.Value}" == begunFrom && address.Clause.Trust.Tier == ClauseTier.Adaptable
                ? Outcome<WorkspaceEdit>.Of(new WorkspaceEdit([], []) { Removed = [own.Written.Source.Path] })
                : Outcome<WorkspaceEdit>.Failed(OwnTextDiagnostics.NotCustomised.At(null, clause)));
        if (saved.Value is null) return Show(visit, Refreshed(visit, address), view => view with { Findings = saved.Diagnostics }, StatusCodes.Status409Conflict);
        visit.Drafts.Discard(visit.Person.Name, school, clause);
        return visit.Done(address.Path, "The trust's text stands again.", saved.Value);
    }

    private static ClauseAddress Refreshed(Visit visit, ClauseAddress address)
    {
        visit.Refresh();
        return Find(visit, address.School.Id, address.Policy.Id, address.Clause.Id.Split('/')[0], address.Clause.Id.Split('/')[1]) ?? address;
    }

    private static string LastChange(Visit visit, EffectiveClause clause)
    {
        string path = clause.Own?.Written.Source.Path ?? clause.Trust.Text.Source.Path;
        return visit.State.Repository is { } repository && repository.Log(new LogQuery { Paths = [path] }) is [var newest, ..] ? $"{repository.CommitOf(newest.Commit).Author}, {repository.CommitOf(newest.Commit).AuthorDate.ToLocalTime():d MMMM yyyy, HH:mm}" : "";
    }
}
