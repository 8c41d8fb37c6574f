using PolicyForge.Diagnostics;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>What one consultation keeps by itself.</summary>
internal static class ConsultationRules
{
    public static void Check(Consultation consultation, DiagnosticBag diagnostics)
    {
        if (consultation.Closes.Value.LastDay < consultation.Opened.FirstDay)
        {
            diagnostics.Report(ConsultationDiagnostics.ClosesBeforeItOpens, consultation.Closes.Location, consultation.Opened, consultation.Closes.Value);
        }

        if (consultation.Outcome is { } outcome && outcome.On.LastDay < consultation.Opened.FirstDay)
        {
            diagnostics.Report(ConsultationDiagnostics.EndsBeforeItOpens, outcome.Location, consultation.Opened, outcome.On);
        }

        foreach (var response in consultation.Responses) CheckResponse(consultation, response, diagnostics);
        foreach (var text in consultation.Outcome?.Texts ?? []) CheckClause(consultation, text.Id, diagnostics);
        CheckDoubles(consultation, diagnostics);
    }

    private static void CheckResponse(Consultation consultation, ConsultationResponse response, DiagnosticBag diagnostics)
    {
        string[] asked = [.. consultation.Unions.Select(union => union.Value)];
        if (!asked.Contains(response.From.Value, StringComparer.Ordinal))
        {
            diagnostics.Report(ConsultationDiagnostics.NotAsked, response.From.Location, response.From.Value, string.Join(", ", asked));
        }

        if (response is { Answer: null, Text: null }) diagnostics.Report(ConsultationDiagnostics.EmptyAnswer, response.From.Location, response.From.Value);
        if (response.Clause is { } clause) CheckClause(consultation, clause, diagnostics);
    }

    private static void CheckClause(Consultation consultation, Located<string> clause, DiagnosticBag diagnostics)
    {
        if (consultation.Clauses.Any(put => put.Id.Value == clause.Value)) return;
        diagnostics.Report(ConsultationDiagnostics.ClauseNotPut, clause.Location, clause.Value, string.Join(", ", consultation.Clauses.Select(put => put.Id.Value)));
    }

    /// <summary>Two people who answer for one union may both be right only where they say the same.</summary>
    private static void CheckDoubles(Consultation consultation, DiagnosticBag diagnostics)
    {
        var answered = consultation.Responses.Where(response => response.Answer is not null);
        foreach (var same in answered.GroupBy(response => (response.From.Value, response.Clause?.Value)))
        {
            var first = same.First();
            var other = same.FirstOrDefault(response => response.Answer != first.Answer);
            if (other is null) continue;
            diagnostics.Report(
                ConsultationDiagnostics.TwoAnswers, other.From.Location, first.From.Value, first.Clause?.Value ?? "the whole", Described(first), Described(other));
        }
    }

    private static string Described(ConsultationResponse response) =>
        response.By is { } person ? $"{person}: {ConsultationWords.WordOf(response.Answer!.Value)}" : ConsultationWords.WordOf(response.Answer!.Value);
}
