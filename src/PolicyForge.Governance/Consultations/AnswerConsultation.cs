using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Governance.Consultations;

/// <summary>The use case "consult respond": adds answers to the consultation that is open. Writes nothing itself.</summary>
public static class AnswerConsultation
{
    /// <param name="text">The consultation's file as it is.</param>
    /// <returns>The file, and warnings (PF8206); or PF8204, PF8205, PF8222 and PF8227.</returns>
    public static Outcome<FileDraft> Plan(ConsultationSubject subject, string text, ImmutableArray<NewResponse> responses)
    {
        var found = new DiagnosticBag();
        if (subject.Open is not { } open)
        {
            found.Report(ConsultDiagnostics.NoneOpen, null, subject);
            return Outcome<FileDraft>.Failed(found.ToImmutable());
        }

        foreach (var response in responses) Check(open, response, found);
        if (found.HasErrors) return Outcome<FileDraft>.Failed(found.ToImmutable());
        string now = ConsultationText.WithResponses(text, open.Responses.Length > 0, responses);
        var read = ConsultationFile.Read(open.Path, now);
        if (read.Value is { } consultation && !read.HasErrors && consultation.Responses.Length == open.Responses.Length + responses.Length) return new Outcome<FileDraft>(new FileDraft(open.Path, now), read.Diagnostics);
        found.Report(ConsultDiagnostics.CannotAdd, open.Location, open.Path);
        return Outcome<FileDraft>.Failed(found.ToImmutable());
    }

    private static void Check(Consultation open, NewResponse response, DiagnosticBag found)
    {
        string[] asked = [.. open.Unions.Select(union => union.Value)];
        if (!asked.Contains(response.From, StringComparer.Ordinal)) Report(ConsultationDiagnostics.NotAsked, open, response.From, asked, found);
        string[] put = [.. open.Clauses.Select(clause => clause.Id.Value)];
        if (response.Clause is { } clause && !put.Contains(clause, StringComparer.Ordinal)) Report(ConsultationDiagnostics.ClauseNotPut, open, clause, put, found);
    }

    private static void Report(DiagnosticDescriptor descriptor, Consultation open, string name, string[] known, DiagnosticBag found)
    {
        var finding = descriptor.At(open.Location, name, string.Join(", ", known));
        found.Add(Suggestion.Nearest(name, known) is { } near ? finding with { Hint = $"Did you mean \"{near}\"?" } : finding);
    }
}
