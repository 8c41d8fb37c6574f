using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Somebody else's words.</summary>
internal static class HtmlQuoteWriter
{
    public static void Write(Quote quote, PageState page)
    {
        page.Out.Raw("<blockquote>\n"u8);
        HtmlBlockWriter.WriteEnclosed(quote.Blocks, page);
        page.Out.Raw("</blockquote>\n"u8);
    }
}
