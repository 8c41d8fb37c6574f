using System.Collections.Immutable;
using System.Text;
using PolicyForge.Building.Packs;
using PolicyForge.Diagnostics;
using PolicyForge.Docx;
using PolicyForge.Docx.Reading;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Files;
using PolicyForge.Html;
using PolicyForge.Studio.Frame;
using PolicyForge.Studio.Sources;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Studio.Consulting;

/// <summary>Consulting the unions: open, send, take in what comes back, close.</summary>
internal static class ConsultPages
{
    private const string Base = "/schools/{school}/policies/{policy}/consult";
    private const string Missing = "This school has no such policy.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Base, (Visit visit, string school, string policy) => visit.SubjectOf(school, policy) is { } subject ? Show(visit, subject) : visit.NotFound(Missing));
        routes.MapGet(Base + "/pack.zip", (Visit visit, string school, string policy) => visit.SubjectOf(school, policy) is { } subject ? Pack(visit, subject) : visit.NotFound(Missing));
        routes.MapPost(Base, async (Visit visit, string school, string policy) => visit.SubjectOf(school, policy) is { } subject ? await TakeAsync(visit, subject, await visit.FormAsync().ConfigureAwait(false)).ConfigureAwait(false) : visit.NotFound(Missing));
    }

    private static string AddressOf((School? School, PolicyDefinition Policy) of) => Addresses.Policy(of.School?.Id, of.Policy.Id) + "/consult";

    private static IResult Show(Visit visit, (School? School, PolicyDefinition Policy) of, Func<ConsultView, ConsultView>? with = null, int status = StatusCodes.Status200OK)
    {
        var subject = new ConsultationSubject(visit.Workspace, of.Policy, of.School);
        var view = ConsultReading.Of(visit, subject, AddressOf(of));
        return visit.Show<ConsultPage>(
            new PageFrame("Consult the unions")
            {
                Way = visit.WayTo(of.School, of.Policy),
                Commands = view.Open is null
                    ? [$"policyforge consult open {subject.Arguments} --closes DATE", $"policyforge consult status --all"]
                    : [$"policyforge consult pack {subject.Arguments}", $"policyforge consult respond {subject.Arguments} --from UNION --file FILE", $"policyforge consult close {subject.Arguments} --outcome KIND --date DATE --minute TEXT"],
            },
            with is null ? view : with(view), status);
    }

    private static async Task<IResult> TakeAsync(Visit visit, (School? School, PolicyDefinition Policy) of, FormValues form)
    {
        var found = new DiagnosticBag();
        Func<ConsultationSubject, LoadedState, Outcome<FileDraft>> plan;
        string what, message;
        bool withSources = false;
        switch (form.Line("action"))
        {
            case "open":
                var opened = DateOf(form, "opened", found, visit.Today);
                var closes = DateOf(form, "closes", found, null);
                if (found.HasErrors) return Refused(visit, of, form, found.ToImmutable());
                var request = new OpenRequest([.. form.Lines("with")], form.Line("body") is { Length: > 0 } body ? body : null, opened, closes, form.Line("why") is { Length: > 0 } why ? why : null, [.. form.Lines("clause")]);
                (message, what) = ("Open consultation on", $"The consultation is open until {closes}. Send the pack to the unions.");
                plan = (subject, _) => OpenConsultation.Plan(subject, request);
                withSources = true;
                break;
            case "answer":
                var on = DateOf(form, "on", found, visit.Today);
                if (!found.HasErrors && on.FirstDay > visit.Today) found.Report(ConsultDiagnostics.AnswerToCome, null, on, PartialDate.OfDay(visit.Today));
                if (found.HasErrors) return Refused(visit, of, form, found.ToImmutable());
                string from = form.Line("from");
                var file = form.File("file") is { Length: > 0 } sent ? await ReadAsync(sent, visit.Context.RequestAborted).ConfigureAwait(false) : null;
                (message, what) = ($"Record what {from} says of", $"What {from} says is recorded.");
                plan = (subject, state) => Answers(subject, state, form, from, on, file);
                break;
            case "close":
                var date = DateOf(form, "date", found, null);
                if (found.HasErrors) return Refused(visit, of, form, found.ToImmutable());
                var result = ConsultationWords.Results.Where(pair => pair.Word == form.Line("outcome")).Select(pair => (ConsultationResult?)pair.Result).FirstOrDefault();
                if (result is not { } outcome) return Refused(visit, of, form, [ConsultingDiagnostics.NoOutcome.At(null)]);
                (message, what) = ($"Close consultation ({ConsultationWords.Printed(outcome)}) on", $"The consultation is closed: {ConsultationWords.Printed(outcome)}.");
                plan = (subject, state) => CloseConsultation.Plan(subject, TextOfOpen(subject, state), outcome, date, form.Line("minute") is { Length: > 0 } minute ? minute : null, visit.Today);
                break;
            case "reopen":
                (message, what) = ("Reopen consultation on", "The consultation is open again.");
                plan = (subject, state) => ReopenConsultation.Plan(subject, ReopenConsultation.Closed(subject) is { } closed ? TextOf(closed, state) : "");
                break;
            default:
                return Show(visit, of);
        }

        string arguments = new ConsultationSubject(visit.Workspace, of.Policy, of.School).Arguments;
        var saved = visit.Studio.Save(visit.Person, $"{message} {arguments}\n", state =>
        {
            if (state.Workspace?.Policies.Find(of.Policy.Id) is not { } policy || (of.School is { } named && !state.Workspace.Schools.Contains(named.Id))) return Outcome<WorkspaceEdit>.Failed(state.Diagnostics);
            var school = of.School is null ? null : state.Workspace.Schools[of.School.Id];
            var planned = plan(new ConsultationSubject(state.Workspace, policy, school), state);
            // What is put to the unions can be found again: what of it is not committed goes with the record.
            var sources = withSources && state.Repository is { } repository ? new SourceLog(repository).Uncommitted(PolicySources.PathsOf(state.Workspace, policy, school)) : [];
            return new Outcome<WorkspaceEdit>(planned.Value is { } draft ? new WorkspaceEdit([], [draft]) { AlsoCommitted = sources } : null, planned.Diagnostics);
        });
        if (saved.Value is null) return Refused(visit, of, form, saved.Diagnostics);
        string notes = string.Join(" ", saved.Diagnostics.Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Message));
        return visit.Done(AddressOf(of), notes.Length > 0 ? $"{what} Please note: {notes}" : what, saved.Value);
    }

    private static Outcome<FileDraft> Answers(ConsultationSubject subject, LoadedState state, FormValues form, string from, PartialDate on, (string Name, byte[] Content)? file)
    {
        string? by = form.Line("by") is { Length: > 0 } person ? person : null;
        if (file is var (name, content))
        {
            var read = new SentPapers(new DocxWriter(), ReturnedDocxReader.Read).AnswersIn(subject, state.Repository, state.Tree, content, name, from, on, by);
            if (read.HasErrors || read.Value.IsDefault) return Outcome<FileDraft>.Failed(read.Diagnostics);
            var ofFile = AnswerConsultation.Plan(subject, TextOfOpen(subject, state), read.Value);
            return ofFile with { Diagnostics = [.. read.Diagnostics, .. ofFile.Diagnostics] };
        }

        var answer = ConsultationWords.Answers.Where(pair => pair.Word == form.Line("answer")).Select(pair => (ResponseAnswer?)pair.Answer).FirstOrDefault();
        string said = form.Text("said").Trim();
        if (answer is null && said.Length == 0) return Outcome<FileDraft>.Failed(ConsultingDiagnostics.NothingSaid.At(null));
        return AnswerConsultation.Plan(subject, TextOfOpen(subject, state), [new NewResponse(from, form.Line("clause") is { Length: > 0 } clause ? clause : null, answer, said.Length > 0 ? said : null, on, by)]);
    }

    private static IResult Pack(Visit visit, (School? School, PolicyDefinition Policy) of)
    {
        if (visit.State.Repository is not { } repository) return Refused(visit, of, null, visit.State.RepositoryFindings);
        var subject = new ConsultationSubject(visit.Workspace, of.Policy, of.School);
        var packed = PackConsultation.Run(subject, repository, visit.State.Tree);
        if (packed.Value is not { } pack) return Refused(visit, of, null, packed.Diagnostics);
        byte[] zip = DeterministicZip.Of(new SentPapers(new DocxWriter(), ReturnedDocxReader.Read).FilesOf(pack, [new DocxWriter(), new HtmlRedlineWriter()]));
        return Visit.Download(zip, "application/zip", $"{of.School?.Id ?? Addresses.Trust}-{of.Policy.Id}-{pack.Consultation.Id}.zip");
    }

    private static IResult Refused(Visit visit, (School? School, PolicyDefinition Policy) of, FormValues? form, ImmutableArray<Diagnostic> findings)
    {
        visit.Refresh();
        var now = visit.SubjectOf(of.School?.Id ?? Addresses.Trust, of.Policy.Id) ?? of;
        return Show(visit, now, view => view with { Findings = findings, Typed = form?.All() ?? new Dictionary<string, string>() }, StatusCodes.Status409Conflict);
    }

    /// <summary>The file of the open consultation; empty where none is.</summary>
    private static string TextOfOpen(ConsultationSubject subject, LoadedState state) => subject.Open is { } open ? TextOf(open, state) : "";

    private static string TextOf(Consultation consultation, LoadedState state) => state.Tree.Find(consultation.Path) is { } entry ? Encoding.UTF8.GetString(state.Tree.Read(entry).Span).TrimStart('\uFEFF') : "";

    private static PartialDate DateOf(FormValues form, string name, DiagnosticBag found, DateOnly? otherwise)
    {
        string text = form.Line(name);
        if (text.Length == 0 && otherwise is { } day) return day;
        if (WrittenDate.TryParse(text, out var date)) return date;
        found.Report(ConsultingDiagnostics.NotADate, null, text);
        return default;
    }

    private static async Task<(string, byte[])?> ReadAsync(IFormFile sent, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, cancellation).ConfigureAwait(false);
        // The name is for the findings alone; it is never part of a path.
        return (Path.GetFileName(sent.FileName), content.ToArray());
    }
}
