using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Cli.Running;

/// <summary>The comparison of a pack, in Word: written with a mark of its words, and made again to see what was done to the one that came back.</summary>
internal static class SentComparison
{
    public static byte[] Write(ConsultationPack pack, IDocumentWriter docx)
    {
        var words = Read(Written(pack, docx, null)).Words;
        return Written(pack, docx, ConsultationPapers.MarkOf(pack.Consultation, words));
    }

    /// <summary>What was sent; null, with PF8258, where it cannot be made again.</summary>
    public static ReturnedDocument? Again(ConsultedWorkspace consulted, ReturnedDocument returned, IDocumentWriter docx, SourceLocation file, DiagnosticBag found)
    {
        var opened = Git.GitRepository.Open(consulted.Session.WorkspaceFolder);
        using var repository = opened.Value;
        string? hindrance = repository is null ? "the workspace is in no git repository" : null;
        if (repository is not null && PackConsultation.Run(consulted.Subject, repository, consulted.Tree).Value is { } pack)
        {
            var sent = Read(Written(pack, docx, null));
            if (ConsultationPapers.MarkOf(pack.Consultation, sent.Words) == returned.Subject) return sent;
            hindrance = returned.Subject?.StartsWith("Comparison for ", StringComparison.Ordinal) == true
                ? "it was made before a text, or the version that it compares with, changed" : "the file's properties do not say which pack it is from";
        }

        found.Report(ReturnDiagnostics.NotComparable, file, file.Path, hindrance ?? "the text that was put has changed");
        return null;
    }

    private static ReturnedDocument Read(byte[] written) => ReturnedDocxReader.Read(written, SourceLocation.OfFile("")).Value!;

    private static byte[] Written(ConsultationPack pack, IDocumentWriter docx, string? mark)
    {
        using var content = new MemoryStream();
        var document = pack.Redline;
        docx.Write(mark is null ? document : document with { Properties = document.Properties with { Subject = mark } }, pack.RedlineLayout, content);
        return content.ToArray();
    }
}
