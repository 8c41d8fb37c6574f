using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Governance.Consultations;

/// <summary>What a user says of a consultation to be opened.</summary>
/// <param name="With">Unions; empty takes those of the school, or of all schools.</param>
/// <param name="Body">Null takes the first that policy.yaml names, else JCC.</param>
/// <param name="Clauses">Empty takes the usual ones.</param>
public sealed record OpenRequest(ImmutableArray<string> With, string? Body, PartialDate Opened, PartialDate Closes, string? Reason, ImmutableArray<string> Clauses);

/// <summary>The use case "consult open": the file of a new consultation. Writes nothing itself.</summary>
public static partial class OpenConsultation
{
    /// <returns>The file, with PF8230 where it leaves clauses out; or PF8201, PF8220, PF8221, PF8223, PF8224 and PF8229.</returns>
    public static Outcome<FileDraft> Plan(ConsultationSubject subject, OpenRequest request)
    {
        var found = new DiagnosticBag();
        if (subject.Open is { } open) found.Report(ConsultDiagnostics.AlreadyOpen, open.Location, subject, open.Path, subject.Arguments);
        if (request.Closes.LastDay < request.Opened.FirstDay) found.Report(ConsultationDiagnostics.ClosesBeforeItOpens, null, request.Opened, request.Closes);
        string[] unions = [.. request.With.IsEmpty ? UnionsOf(subject) : request.With];
        if (unions.Length == 0) found.Report(ConsultDiagnostics.NoUnions, subject.School?.Location ?? subject.Policy.Location);
        EffectiveClause[] clauses = [.. request.Clauses.IsEmpty ? subject.UsualClauses : Named(subject, request.Clauses, found)];
        if (clauses.Length == 0 && request.Clauses.IsEmpty) found.Report(ConsultDiagnostics.NothingToPut, null, subject);
        if (found.HasErrors) return Outcome<FileDraft>.Failed(found.ToImmutable());
        string body = request.Body ?? subject.Policy.Consultation?.With.FirstOrDefault() ?? "JCC";
        string text = ConsultationText.New(body, unions, request.Opened, request.Closes, request.Reason, clauses.Select(clause => (clause.Id, subject.DigestOf(clause).Value)));
        string path = WorkspacePaths.ConsultationOf(subject.School?.Id, subject.Policy.Id, NameOf(subject, request.Opened, body));
        var read = ConsultationFile.Read(path, text);
        if (read.HasErrors) return Outcome<FileDraft>.Failed(read.Diagnostics);
        if (LeftOut(subject, clauses) is { Length: > 0 } others) found.Report(ConsultDiagnostics.OthersLeftOut, null, string.Join(", ", others), subject);
        return new Outcome<FileDraft>(new FileDraft(path, text), found.ToImmutable());
    }

    /// <summary>The clauses that need a consultation, and are in no other and not in this.</summary>
    private static string[] LeftOut(ConsultationSubject subject, EffectiveClause[] put)
    {
        var coverage = new ConsultationCoverage(subject.Consultations);
        return [.. subject.UsualClauses.Except(put).Where(clause => !coverage.IsConsulted(clause.Id, subject.DigestOf(clause))).Select(clause => clause.Id)];
    }

    private static IEnumerable<string> UnionsOf(ConsultationSubject subject) => subject.School is { } school
        ? school.Unions
        : subject.Workspace.SchoolsWith(subject.Policy).SelectMany(of => of.Unions).Distinct(StringComparer.Ordinal);

    private static IEnumerable<EffectiveClause> Named(ConsultationSubject subject, ImmutableArray<string> ids, DiagnosticBag found)
    {
        var placed = subject.Clauses;
        foreach (string id in ids)
        {
            if (placed.FirstOrDefault(clause => clause.Id == id) is not { } clause)
            {
                var finding = ConsultDiagnostics.ClauseNotPlaced.At(null, subject, id, string.Join(", ", placed.Select(of => of.Id)));
                found.Add(Suggestion.Nearest(id, placed.Select(of => of.Id)) is { } near ? finding with { Hint = $"Did you mean \"{near}\"?" } : finding);
            }
            else if (subject.School is { } school && clause.Trust.Tier == ClauseTier.Central) found.Report(ConsultDiagnostics.Central, clause.Trust.Location, id, school.Name);
            else yield return clause;
        }
    }

    /// <summary>"2026-11-20-jcc"; with a number where that is taken.</summary>
    private static string NameOf(ConsultationSubject subject, PartialDate opened, string body)
    {
        string stem = $"{opened.ToIso()}-{NotOfAName().Replace(body.ToLowerInvariant(), "-").Trim('-')}".TrimEnd('-');
        string name = stem;
        for (int number = 2; subject.Consultations.Contains(name); number++) name = $"{stem}-{number}";
        return name;
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfAName();
}
