using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Governance.Consultations;

/// <summary>The use case "consult close": writes the outcome into the consultation that is open. Writes nothing itself.</summary>
public static class CloseConsultation
{
    /// <param name="text">The consultation's file as it is.</param>
    /// <param name="today">No meeting of a later day has been held.</param>
    /// <returns>The file, and warnings (PF8225, PF8226, PF8228, PF8261); or PF8202, PF8222, PF8227 and PF8231.</returns>
    public static Outcome<FileDraft> Plan(ConsultationSubject subject, string text, ConsultationResult result, PartialDate on, string? minute, DateOnly today)
    {
        var found = new DiagnosticBag();
        if (subject.Open is not { } open)
        {
            found.Report(ConsultDiagnostics.NoneOpen, null, subject);
            return Outcome<FileDraft>.Failed(found.ToImmutable());
        }

        if (on.LastDay < open.Opened.FirstDay) found.Report(ConsultationDiagnostics.EndsBeforeItOpens, open.Location, open.Opened, on);
        if (on.FirstDay > today) found.Report(ConsultDiagnostics.MeetingToCome, open.Location, on, PartialDate.OfDay(today));
        if (found.HasErrors) return Outcome<FileDraft>.Failed(found.ToImmutable());
        var changed = subject.ChangedSince(open);
        bool isAmended = result == ConsultationResult.AgreedWithChanges;
        if (isAmended && changed.IsEmpty) found.Report(ConsultDiagnostics.NothingChangedIn, open.Location);
        if (!isAmended && result != ConsultationResult.Deferred && !changed.IsEmpty) found.Report(ConsultDiagnostics.ClosedAsAgreedButChanged, open.Location, string.Join(", ", changed), open.Opened);
        if (result != ConsultationResult.Deferred && open.Unanswered.ToArray() is { Length: > 0 } silent) found.Report(ConsultDiagnostics.NotAllAnswered, open.Location, string.Join(", ", silent));
        if (result == ConsultationResult.Agreed && OtherAnswers(open) is { Length: > 0 } others) found.Report(ConsultDiagnostics.OthersDidNotAgree, open.Location, string.Join("; ", others));
        var texts = subject.Clauses.Where(clause => isAmended && changed.Contains(clause.Id)).Select(clause => (clause.Id, subject.DigestOf(clause).Value));
        string now = ConsultationText.WithOutcome(text, result, on, minute, texts);
        var read = ConsultationFile.Read(open.Path, now);
        if (read.Value is { IsOpen: false } && !read.HasErrors) return new Outcome<FileDraft>(new FileDraft(open.Path, now), found.ToImmutable());
        found.Report(ConsultDiagnostics.CannotAdd, open.Location, open.Path);
        return Outcome<FileDraft>.Failed(found.ToImmutable());
    }

    /// <summary>"UNISON: agree with changes, on social-media/contact": what each union answered last on a clause, or on the whole, where that is no agreement.</summary>
    private static string[] OtherAnswers(Consultation open) =>
    [
        .. from response in open.Responses
           where response.Answer is not null
           group response by (Union: response.From.Value, Clause: response.Clause?.Value) into said
           let last = said.Last().Answer!.Value
           where last is ResponseAnswer.AgreeWithChanges or ResponseAnswer.Disagree
           select $"{said.Key.Union}: {ConsultationWords.Printed(last).ToLowerInvariant()}{(said.Key.Clause is { } clause ? $", on {clause}" : "")}",
    ];
}
