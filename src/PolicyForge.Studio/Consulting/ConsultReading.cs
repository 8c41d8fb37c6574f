using PolicyForge.Governance.Consultations;
using PolicyForge.Studio.Frame;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Studio.Consulting;

/// <summary>Puts the consultations of a subject into the words of their page.</summary>
internal static class ConsultReading
{
    public static ConsultView Of(Visit visit, ConsultationSubject subject, string address)
    {
        var all = subject.Consultations.Select(consultation => new ListedConsultation(
            subject, consultation, consultation.IsOpen ? consultation.Closes.Value.LastDay.DayNumber - visit.Today.DayNumber : null, subject.ChangedSince(consultation))).ToArray();
        var open = all.FirstOrDefault(one => one.Consultation.IsOpen);
        return new ConsultView(
            address, open is null ? null : ViewOf(open),
            [.. all.Where(one => !one.Consultation.IsOpen).Reverse().Select(one => new EndedConsultation(
                one.Consultation.Opened.ToString(), one.Consultation.With, ConsultationWording.StateOf(one), one.Consultation.Outcome?.Minute ?? "", [.. one.Consultation.Clauses.Select(put => TitleOf(subject, put.Id.Value))]))])
        {
            Usual = [.. subject.UsualClauses.Select(clause => (clause.Id, clause.Title))],
            Unions = [.. subject.School?.Unions ?? subject.Workspace.SchoolsWith(subject.Policy).SelectMany(school => school.Unions).Distinct(StringComparer.Ordinal)],
            Body = subject.Policy.Consultation?.With.FirstOrDefault() ?? "JCC",
            Today = visit.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static OpenConsultationView ViewOf(ListedConsultation one) => new(
        ConsultationWording.StateOf(one), one.Consultation.With, one.Consultation.Opened.ToString(), one.Consultation.Closes.Value.ToString(), one.Consultation.Reason ?? "",
        [.. one.Consultation.Clauses.Select(put => (put.Id.Value, TitleOf(one.Subject, put.Id.Value)))],
        [.. one.Consultation.Unions.Select(union => new UnionView(union.Value, [.. one.Consultation.Responses.Where(response => response.From.Value == union.Value).Select(response => Said(one.Subject, response))]))],
        [.. one.Changed.Select(id => TitleOf(one.Subject, id))]);

    private static string Said(ConsultationSubject subject, ConsultationResponse response)
    {
        string?[] parts =
        [
            response.Clause is { } clause ? $"{TitleOf(subject, clause.Value)}:" : "On the whole:",
            response.Answer is { } answer ? ConsultationWords.Printed(answer) + "." : null,
            response.Text?.ReplaceLineEndings(" ").Trim(),
            response.By is { } by ? $"({by}{(response.On is { } on ? $", {on}" : "")})" : response.On is { } day ? $"({day})" : null,
        ];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string TitleOf(ConsultationSubject subject, string clauseId) => subject.Workspace.ClauseFor(subject.School, clauseId)?.Title ?? clauseId;
}
