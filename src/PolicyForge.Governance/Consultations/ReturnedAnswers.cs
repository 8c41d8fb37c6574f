using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Consultations;

/// <summary>Takes the answers out of a form or a comparison that came back, and puts each to its clause.</summary>
public static class ReturnedAnswers
{
    private const int DigestDigits = 12;

    /// <summary>The author of the note on a comparison.</summary>
    private const string Generator = "PolicyForge";

    /// <returns>The answers, with PF8253 for each remark that stands on no clause of the consultation; or PF8204, PF8252, PF8254 and PF8255.</returns>
    /// <param name="sent">The form or the comparison as it was sent; null where it cannot be made again.</param>
    public static Outcome<ImmutableArray<NewResponse>> Of(
        ConsultationSubject subject, Consultation open, ReturnedDocument returned, ReturnedDocument? sent, string from, PartialDate on, string? by, SourceLocation file)
    {
        var found = new DiagnosticBag();
        if (returned.PolicyId != subject.Policy.Id || returned.SchoolId != subject.School?.Id)
        {
            found.Report(ReturnDiagnostics.OfAnother, file, $"{returned.SchoolId ?? "the trust"}, {returned.PolicyId ?? "no policy"}", subject);
            return Outcome<ImmutableArray<NewResponse>>.Failed(found.ToImmutable());
        }

        bool isForm = IsForm(returned);
        if (isForm ? returned.Subject != ConsultationPapers.MarkOf(open) : sent is null && HasOtherTexts(subject, open, returned)) found.Report(ReturnDiagnostics.OfEarlierText, file, open.Path);
        string union = Value(returned, ResponseForm.UnionField, ResponseForm.UnionLabel);
        if (union.Length > 0 && union != from) found.Report(ReturnDiagnostics.OfAnotherUnion, file, union, from);
        if (found.HasErrors) return Outcome<ImmutableArray<NewResponse>>.Failed(found.ToImmutable());
        string? person = by ?? (Value(returned, ResponseForm.NameField, ResponseForm.NameLabel) is { Length: > 0 } name ? name : null);
        var answers = new List<NewResponse>();
        if (isForm) answers.AddRange(OfForm(open, returned, from, on, person, found));
        answers.AddRange(OfRemarks(open, returned.Remarks, from, on, null, file, found));
        if (sent is not null && isForm) answers.AddRange(OfRemarks(open, WrittenBeside(sent, returned), from, on, person, file, found));
        else if (sent is not null) answers.AddRange(OfRemarks(open, ReturnedChanges.Of(sent.Words, returned.Words), from, on, person, file, found));
        if (answers.Count == 0) found.Report(ReturnDiagnostics.Empty, file);
        return found.HasErrors ? Outcome<ImmutableArray<NewResponse>>.Failed(found.ToImmutable()) : new Outcome<ImmutableArray<NewResponse>>([.. answers], found.ToImmutable());
    }

    private static IEnumerable<NewResponse> OfForm(Consultation open, ReturnedDocument returned, string from, PartialDate on, string? person, DiagnosticBag found)
    {
        for (int number = 1; number <= open.Clauses.Length; number++)
        {
            string id = open.Clauses[number - 1].Id.Value;
            if (!Has(returned, ResponseForm.AnswerField(number))) found.Report(ReturnDiagnostics.FieldGone, null, id);
            string word = Value(returned, ResponseForm.AnswerField(number), ResponseForm.AnswerLabel);
            string comment = Value(returned, ResponseForm.CommentField(number), ResponseForm.CommentLabel);
            ResponseAnswer? answer = ConsultationWords.Answers.Where(pair => ConsultationWords.Printed(pair.Answer) == word).Select(pair => (ResponseAnswer?)pair.Answer).FirstOrDefault();
            if (answer is null && word.Length > 0) comment = $"{word}. {comment}".Trim();
            if (answer is not null || comment.Length > 0) yield return new NewResponse(from, id, answer, comment.Length == 0 ? null : comment, on, person);
        }

        if (Value(returned, ResponseForm.GeneralField, ResponseForm.CommentLabel) is { Length: > 0 } general) yield return new NewResponse(from, null, null, general, on, person);
    }

    /// <summary>Comments, and what somebody else than the generator has changed. What stands on no clause of the consultation is kept as said of the whole.</summary>
    private static IEnumerable<NewResponse> OfRemarks(
        Consultation open, IEnumerable<ReturnedRemark> remarks, string from, PartialDate on, string? person, SourceLocation file, DiagnosticBag found)
    {
        foreach (var remark in remarks.Where(remark => remark.Author is not (ConsultationPapers.Author or Generator)))
        {
            string? clause = open.Clauses.FirstOrDefault(put => put.Id.Value == remark.ClauseId)?.Id.Value;
            string said = clause is null && remark.ClauseId is { } elsewhere ? $"On {elsewhere}: {remark.Text}" : remark.Text;
            string? author = remark.Author.Length == 0 ? person : remark.Author;
            if (remark.Text == ReturnedChanges.WholeClause) found.Report(ReturnDiagnostics.NotInTheFile, file, remark.ClauseId!);
            if (clause is null) found.Report(ReturnDiagnostics.NotPlaced, file, author ?? from, said.TrimEnd('.'));
            yield return new NewResponse(from, clause, null, said, on, author);
        }
    }

    private static bool HasOtherTexts(ConsultationSubject subject, Consultation open, ReturnedDocument returned) =>
        !open.Clauses.All(put => returned.Clauses.Any(clause => clause.Id == put.Id.Value && TextOf(subject, put).Value["sha256:".Length..].StartsWith(clause.Digest[..Math.Min(DigestDigits, clause.Digest.Length)], StringComparison.Ordinal)));

    /// <summary>The digest of the text alone: a file says nothing of what was filled into its slots.</summary>
    private static ClauseDigest TextOf(ConsultationSubject subject, ConsultedClause put) =>
        subject.Clauses.FirstOrDefault(clause => clause.Id == put.Id.Value && subject.DigestOf(clause) == put.Digest)?.Text.Digest ?? put.Digest;

    /// <summary>What somebody wrote into the form, and not into its fields.</summary>
    private static IEnumerable<ReturnedRemark> WrittenBeside(ReturnedDocument sent, ReturnedDocument returned)
    {
        var known = sent.Beside.ToList();
        return [.. returned.Beside.Where(line => !known.Remove(line)).Select(line => new ReturnedRemark("", $"Beside the fields: {line}", null))];
    }

    /// <summary>True where the file is the response form; else it is taken for the comparison.</summary>
    public static bool IsForm(ReturnedDocument returned) => Has(returned, ResponseForm.GeneralField) || returned.Subject?.StartsWith("Response to ", StringComparison.Ordinal) == true;

    private static bool Has(ReturnedDocument returned, string field) => returned.Fields.ContainsKey(field) || returned.Places.ContainsKey(field);

    /// <summary>What stands in a field; in its place, where the program that saved the file has forgotten the field or somebody typed beside it.</summary>
    private static string Value(ReturnedDocument returned, string field, string label)
    {
        if (returned.Fields.GetValueOrDefault(field, "") is { Length: > 0 } value) return value;
        string place = returned.Places.GetValueOrDefault(field, "");
        return (place.StartsWith(label + ":", StringComparison.Ordinal) ? place[(label.Length + 1)..] : place).Trim();
    }
}
