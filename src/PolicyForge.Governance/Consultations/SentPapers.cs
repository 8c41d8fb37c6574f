using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Consultations;

/// <summary>The papers of a pack, written; and those that come back, in Word, made again to see what was done to them. The comparison is written with a mark of its words, by which it is known.</summary>
/// <param name="docx">Writes Word files, those with change marks too.</param>
/// <param name="read">Reads a Word file that came back: what stands in it, or what is wrong with it.</param>
public sealed class SentPapers(IDocumentWriter docx, Func<ReadOnlyMemory<byte>, SourceLocation, Outcome<ReturnedDocument>> read)
{
    /// <summary>What goes to the unions, file by file: comparison in each format, schedule of clauses, response form and covering note.</summary>
    /// <param name="redlineWriters">Write documents with change marks, a format each.</param>
    public IEnumerable<(string Name, byte[] Content)> FilesOf(ConsultationPack pack, IReadOnlyList<IDocumentWriter> redlineWriters)
    {
        var (subject, consultation) = (pack.Subject, pack.Consultation);
        yield return ("1-covering-note.docx", Written(docx, CoveringNote.Of(subject, consultation, pack.Texts, pack.Against), ConsultationPapers.Dress(pack.Layout, isLandscape: false)));
        foreach (var writer in redlineWriters) yield return ($"2-comparison{writer.Extension}", writer.Format == docx.Format ? Comparison(pack) : Written(writer, pack.Redline, pack.RedlineLayout));
        yield return ("3-schedule-of-clauses.docx", Written(docx, ClauseSchedule.Of(subject, consultation, pack.Texts), ConsultationPapers.Dress(pack.Layout, isLandscape: true)));
        yield return ("4-response-form.docx", Form(pack));
    }

    /// <summary>What was sent; null, with PF8258, where it cannot be made again.</summary>
    /// <param name="repository">Null where the workspace is in none.</param>
    public ReturnedDocument? Again(ConsultationSubject subject, IRepository? repository, ISourceTree tree, ReturnedDocument returned, SourceLocation file, DiagnosticBag found)
    {
        string hindrance = repository is null ? "the workspace is in no git repository" : "the text that was put has changed";
        if (repository is not null && PackConsultation.Run(subject, repository, tree).Value is { } pack)
        {
            if (ReturnedAnswers.IsForm(returned)) return Read(Form(pack));
            var sent = Read(Unmarked(pack));
            if (ConsultationPapers.MarkOf(pack.Consultation, sent.Words) == returned.Subject) return sent;
            hindrance = returned.Subject?.StartsWith("Comparison for ", StringComparison.Ordinal) == true
                ? "it was made before a text, or the version that it compares with, changed" : "the file's properties do not say which pack it is from";
        }

        found.Report(ReturnDiagnostics.NotComparable, file, file.Path, hindrance);
        return null;
    }

    /// <summary>The answers in a file that came back, each put to its clause.</summary>
    /// <param name="content">The file, from whoever sent it.</param>
    /// <param name="name">Its name, as findings say it.</param>
    /// <returns>The answers, with PF8253 and PF8258; or PF8222, what is wrong with the file, and what <see cref="ReturnedAnswers.Of"/> refuses.</returns>
    public Outcome<ImmutableArray<NewResponse>> AnswersIn(
        ConsultationSubject subject, IRepository? repository, ISourceTree tree, ReadOnlyMemory<byte> content, string name, string from, PartialDate on, string? by)
    {
        var found = new DiagnosticBag();
        var location = SourceLocation.OfFile(name);
        if (subject.Open is not { } open)
        {
            found.Report(ConsultDiagnostics.NoneOpen, null, subject);
            return Outcome<ImmutableArray<NewResponse>>.Failed(found.ToImmutable());
        }

        var returned = read(content, location);
        found.AddRange(returned.Diagnostics);
        if (returned.Value is not { } document) return Outcome<ImmutableArray<NewResponse>>.Failed(found.ToImmutable());
        bool isOurs = document.PolicyId == subject.Policy.Id && document.SchoolId == subject.School?.Id;
        var sent = isOurs ? Again(subject, repository, tree, document, location, found) : null;
        var answers = ReturnedAnswers.Of(subject, open, document, sent, from, on, by, location);
        return answers with { Diagnostics = [.. found.ToImmutable(), .. answers.Diagnostics] };
    }

    private byte[] Form(ConsultationPack pack) => Written(docx, ResponseForm.Of(pack.Subject, pack.Consultation, pack.Texts), ConsultationPapers.Dress(pack.Layout, isLandscape: false));

    private byte[] Comparison(ConsultationPack pack)
    {
        string mark = ConsultationPapers.MarkOf(pack.Consultation, Read(Unmarked(pack)).Words);
        return Written(docx, pack.Redline with { Properties = pack.Redline.Properties with { Subject = mark } }, pack.RedlineLayout);
    }

    private byte[] Unmarked(ConsultationPack pack) => Written(docx, pack.Redline, pack.RedlineLayout);

    private ReturnedDocument Read(byte[] written) => read(written, SourceLocation.OfFile("")).Value!;

    private static byte[] Written(IDocumentWriter writer, PolicyDocument document, Layout layout)
    {
        using var content = new MemoryStream();
        writer.Write(document, layout, content);
        return content.ToArray();
    }
}
