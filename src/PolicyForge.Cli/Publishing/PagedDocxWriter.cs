using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx;
using PolicyForge.Docx.Body;

namespace PolicyForge.Cli.Publishing;

/// <summary>The DOCX writer as the build sees it: with a place for page numbers.</summary>
internal sealed class PagedDocxWriter(DocxWriter writer) : IPagedDocumentWriter, IHouseStyleWriter
{
    public string Format => writer.Format;

    public string Extension => writer.Extension;

    public void Write(PolicyDocument document, Layout layout, Stream output) => writer.Write(document, layout, output);

    public void Write(PolicyDocument document, Layout layout, Stream output, IReadOnlyDictionary<string, int> pages) =>
        writer.Write(document, layout, output, DocxWriterOptions.Default with { PageNumbers = pages });

    public ImmutableArray<Diagnostic> CheckHouseStyle(Layout layout, SourceLocation file) => writer.CheckHouseStyle(layout, file);
}
