using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Cli.Running;

/// <summary>The papers of a pack that come back, in Word: made again to see what was done to them. The comparison is written with a mark of its words, by which it is known.</summary>
internal static class SentPapers
{
    public static byte[] Form(ConsultationPack pack, IDocumentWriter docx) =>
        Written(docx, ResponseForm.Of(pack.Subject, pack.Consultation, pack.Texts), ConsultationPapers.Dress(pack.Layout, isLandscape: false));

    public static byte[] Comparison(ConsultationPack pack, IDocumentWriter docx)
    {
        string mark = ConsultationPapers.MarkOf(pack.Consultation, Read(Unmarked(pack, docx)).Words);
        return Written(docx, pack.Redline with { Properties = pack.Redline.Properties with { Subject = mark } }, pack.RedlineLayout);
    }

    /// <summary>What was sent; null, with PF8258, where it cannot be made again.</summary>
    public static ReturnedDocument? Again(ConsultedWorkspace consulted, ReturnedDocument returned, IDocumentWriter docx, SourceLocation file, DiagnosticBag found)
    {
        var opened = Git.GitRepository.Open(consulted.Session.WorkspaceFolder);
        using var repository = opened.Value;
        string hindrance = repository is null ? "the workspace is in no git repository" : "the text that was put has changed";
        if (repository is not null && PackConsultation.Run(consulted.Subject, repository, consulted.Tree).Value is { } pack)
        {
            if (ReturnedAnswers.IsForm(returned)) return Read(Form(pack, docx));
            var sent = Read(Unmarked(pack, docx));
            if (ConsultationPapers.MarkOf(pack.Consultation, sent.Words) == returned.Subject) return sent;
            hindrance = returned.Subject?.StartsWith("Comparison for ", StringComparison.Ordinal) == true
                ? "it was made before a text, or the version that it compares with, changed" : "the file's properties do not say which pack it is from";
        }

        found.Report(ReturnDiagnostics.NotComparable, file, file.Path, hindrance);
        return null;
    }

    private static byte[] Unmarked(ConsultationPack pack, IDocumentWriter docx) => Written(docx, pack.Redline, pack.RedlineLayout);

    private static ReturnedDocument Read(byte[] written) => ReturnedDocxReader.Read(written, SourceLocation.OfFile("")).Value!;

    public static byte[] Written(IDocumentWriter writer, PolicyDocument document, Layout layout)
    {
        using var content = new MemoryStream();
        writer.Write(document, layout, content);
        return content.ToArray();
    }
}
