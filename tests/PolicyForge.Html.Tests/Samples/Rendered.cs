using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>Pages as bytes, text and parsed trees.</summary>
internal static class Rendered
{
    public static byte[] Bytes(PolicyDocument document, Layout? layout = null)
    {
        using var output = new MemoryStream();
        new HtmlWriter().Write(document, layout ?? SampleLayouts.Plain, output);
        return output.ToArray();
    }

    public static string Source(PolicyDocument document, Layout? layout = null) => Encoding.UTF8.GetString(Bytes(document, layout));

    public static IHtmlDocument Page(PolicyDocument document, Layout? layout = null) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Source(document, layout));

    /// <summary>The page of a document that holds these blocks alone.</summary>
    public static IHtmlDocument Blocks(params System.Collections.Immutable.ImmutableArray<Block> blocks) => Page(Build.Document(blocks));

    /// <summary>The page of a document of one paragraph.</summary>
    public static IHtmlDocument Inlines(params System.Collections.Immutable.ImmutableArray<Inline> inlines) => Blocks(new Paragraph(inlines));
}
