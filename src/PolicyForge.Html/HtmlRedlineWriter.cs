using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;
using PolicyForge.Html.Redlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html;

/// <summary>Writes a redline (a document with change marks) as one page: what changed, section by section, then the text with its marks, inline or old beside new.</summary>
/// <remarks>The reader chooses the view without a script: the style sheet follows the choice. Where a browser cannot, and on paper, the inline view stands.</remarks>
public sealed class HtmlRedlineWriter : IDocumentWriter
{
    public string Format => "html";

    public string Extension => ".html";

    public void Write(PolicyDocument document, Layout layout, Stream output)
    {
        // The text is written first: the summary tells what was found in it and leads there.
        using var text = new HtmlBuffer();
        var inline = new PageState(document, layout, text) { AwaitsTitle = false };
        PageBodyWriter.WriteDocument(inline);
        using var body = new HtmlBuffer();
        RedlineBodyWriter.Write(inline, body);
        PageAssembly.Write(inline, body, $"Changes to {document.Properties.Title} - {document.Properties.OrganisationName}", output);
    }
}
