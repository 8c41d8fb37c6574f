using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx;
using PolicyForge.Html;
using PolicyForge.Studio.Access;
using PolicyForge.Studio.Frame;

namespace PolicyForge.Studio.Policies;

/// <summary>Documents as files to keep, and as pages for a frame.</summary>
internal static class DocumentFiles
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A document as it prints, for a frame of the studio's own pages: nothing in it acts.</summary>
    public static IResult Framed(HttpContext context, byte[] page)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.OfDocuments;
        return Results.Bytes(page, "text/html; charset=utf-8");
    }

    public static byte[] Written(IDocumentWriter writer, PolicyDocument document, Layout layout)
    {
        using var content = new MemoryStream();
        writer.Write(document, layout, content);
        return content.ToArray();
    }

    public static byte[] Page(PolicyDocument document, Layout layout) => Written(new HtmlWriter(), document, layout);

    public static byte[] Word(PolicyDocument document, Layout layout) => Written(new DocxWriter(), document, layout);

    /// <summary>Null, and why, where LibreOffice is not there or fails.</summary>
    public static Outcome<byte[]> Pdf(Converting converting, ComposedPolicy policy, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("policyforge-studio-");
        try
        {
            string path = Path.Combine(folder.FullName, "document.docx");
            File.WriteAllBytes(path, Word(policy.Document, policy.Layout));
            byte[]? made = null;
            var found = converting.Converter.Convert([new ConversionSource(policy.Copy.ToString(), path, policy.Document.Properties.Modified)], (_, bytes) => made = bytes, cancellation);
            return new Outcome<byte[]>(made, found);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
