using System.Collections.Immutable;
using PolicyForge.Governance.Consultations;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>What the unions said to the text that a board is to approve.</summary>
internal static class UnionsAnswer
{
    /// <param name="isChanged">True where the text is not the approved one, so that who has to be asked must have been.</param>
    /// <returns>A sentence or two: "JCC: agreed on 18 November 2026 (minute JCC/26/07)."; null where nobody was asked or has to be.</returns>
    public static string? Of(ConsultationSubject subject, ImmutableArray<VersionRow> rows, bool isChanged)
    {
        if (subject.Consultations.LastOrDefault() is not { } consultation) return isChanged && IsOwed(subject, rows) ? $"{string.Join(", ", subject.Policy.Consultation!.With)}: not consulted yet." : null;
        string said = consultation.Outcome is not { } outcome
            ? $"{consultation.With}: the consultation is open until {consultation.Closes.Value}.{Answers(consultation)}{Silent(consultation, "not answered yet")}"
            : $"{consultation.With}: {Ended(outcome)} on {outcome.On}{(outcome.Minute is { } minute ? $" (minute {minute})" : "")}.{(outcome.IsAgreed ? "" : Answers(consultation) + Silent(consultation, "not answered"))}";
        string[] changed = [.. subject.ChangedSince(consultation).Select(id => subject.Workspace.ClauseFor(subject.School, id)?.Title ?? id)];
        return changed.Length == 0 ? said : $"{said} Since then the text has changed: {string.Join("; ", changed)}.";
    }

    private static string Ended(ConsultationOutcome outcome) => outcome.Result switch
    {
        ConsultationResult.Agreed => "agreed",
        ConsultationResult.AgreedWithChanges => "agreed with changes",
        ConsultationResult.FailureToAgree => "failure to agree",
        _ => "put off, not consulted on yet,",
    };

    private static string Answers(Consultation consultation)
    {
        string[] answers =
        [
            .. consultation.Responses.Where(response => response.Answer is not null).GroupBy(response => response.From.Value, StringComparer.Ordinal)
                .Select(union => $"{union.Key}: {string.Join(", ", union.GroupBy(response => response.Answer!.Value).OrderBy(answer => answer.Key).Select(answer => Printed(answer.Key, answer.Count())))}"),
        ];
        return answers.Length == 0 ? "" : $" {string.Join("; ", answers)}.";
    }

    private static string Printed(ResponseAnswer answer, int clauses) => $"{ConsultationWords.Printed(answer).ToLowerInvariant()}{(clauses > 1 ? $" ({clauses} clauses)" : "")}";

    private static string Silent(Consultation consultation, string not)
    {
        string[] silent = [.. consultation.Unanswered];
        return silent.Length == 0 ? "" : $" {Joined(silent)} {(silent.Length == 1 ? "has" : "have")} {not}.";
    }

    private static string Joined(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    /// <summary>As the gate of an approval asks: of the trust's text, or of what a school has of its own, each where the policy requires it.</summary>
    private static bool IsOwed(ConsultationSubject subject, ImmutableArray<VersionRow> rows)
    {
        if (subject.Policy.Consultation is not { } required || rows.Reverse().TakeWhile(row => row.Status is not (ReleaseStatus.Approved or ReleaseStatus.Issued)).Any(row => row.Status == ReleaseStatus.InConsultation || row.Consulted is not null)) return false;
        return subject.School is null ? required.RequiredFor.Contains(ConsultationOccasion.NewVersion) : subject.UsualClauses.Any(clause => PutText.IsRequired(subject.Policy, subject.School, clause));
    }
}
