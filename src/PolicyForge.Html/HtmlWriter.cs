using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;
using PolicyForge.Html.State;

namespace PolicyForge.Html;

/// <summary>Writes a document as one page that needs nothing else: style and images are in it, it runs no script and loads nothing.</summary>
/// <remarks>
/// The page is UTF-8 with LF line ends, for WCAG 2.2 AA on light and dark screens, on telephones and on paper.
/// Names that the page adds (ids) begin with "pf_": an anchor of a document holds no underscore.
/// </remarks>
public sealed class HtmlWriter : IDocumentWriter
{
    public string Format => "html";

    public string Extension => ".html";

    public void Write(PolicyDocument document, Layout layout, Stream output)
    {
        // The body comes first: what it holds decides the style that the head must let in.
        using var body = new HtmlBuffer();
        var page = new PageState(document, layout, body);
        PageBodyWriter.Write(page);
        PageAssembly.Write(page, $"{document.Properties.Title} - {document.Properties.OrganisationName}", output);
    }
}
