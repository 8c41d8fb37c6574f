using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Governance.Consultations;

/// <summary>The use case "consult reopen": takes an outcome back that was recorded by mistake, as long as no approval relies on it. Writes nothing itself.</summary>
public static class ReopenConsultation
{
    /// <summary>The one that would be opened again: of all of a subject's the newest, where it is closed.</summary>
    public static Consultation? Closed(ConsultationSubject subject) => subject.Consultations.LastOrDefault() is { IsOpen: false } last && subject.Open is null ? last : null;

    /// <param name="text">The consultation's file as it is.</param>
    /// <returns>The file; or PF8220, PF8262, PF8263 and PF8264.</returns>
    public static Outcome<FileDraft> Plan(ConsultationSubject subject, string text)
    {
        var found = new DiagnosticBag();
        if (subject.Open is { } open) found.Report(ConsultDiagnostics.AlreadyOpen, open.Location, subject, open.Path, subject.Arguments);
        else if (Closed(subject) is not { Outcome: { } outcome } closed) found.Report(ConsultDiagnostics.NothingToReopen, null, subject);
        else if (ReliesOn(subject, outcome) is var (whose, approval)) found.Report(ConsultDiagnostics.ApprovalRelies, outcome.Location, whose, approval.On, outcome.On);
        else
        {
            string now = ConsultationText.WithoutOutcome(text);
            var read = ConsultationFile.Read(closed.Path, now);
            if (read.Value is { IsOpen: true } again && !read.HasErrors && again.Responses.Length == closed.Responses.Length && again.Clauses.Length == closed.Clauses.Length) return Outcome<FileDraft>.Of(new FileDraft(closed.Path, now));
            found.Report(ConsultDiagnostics.CannotReopen, outcome.Location, closed.Path);
        }

        return Outcome<FileDraft>.Failed(found.ToImmutable());
    }

    /// <summary>A version approved on the day of the meeting or later, of the subject itself or, for the trust's text, of a school; null where there is none.</summary>
    private static (string Whose, Approval Approval)? ReliesOn(ConsultationSubject subject, ConsultationOutcome outcome)
    {
        var rows = subject.School is { } school
            ? RowsOf(school.OwnPolicies.Find(subject.Policy.Id)?.History, subject.ToString())
            : RowsOf(subject.Policy.History, subject.ToString())
                .Concat(subject.Workspace.Schools.SelectMany(of => RowsOf(of.OwnPolicies.Find(subject.Policy.Id)?.History, new ConsultationSubject(subject.Workspace, subject.Policy, of).ToString())));
        foreach (var (whose, row) in rows)
        {
            if (row.Approval is { } approval && approval.On.LastDay >= outcome.On.FirstDay) return ($"{whose} {row.Version}", approval);
        }

        return null;
    }

    private static IEnumerable<(string Whose, VersionRow Row)> RowsOf(PolicyHistory? history, string whose) => (history?.Rows ?? []).Select(row => (whose, row));
}
