using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>The front of a document.</summary>
internal static class HtmlCoverWriter
{
    public static void Write(Cover cover, PageState page)
    {
        page.Out.Raw(cover.IsPage ? "<div class=\"cover cover-page\">\n"u8 : "<div class=\"cover\">\n"u8);
        HtmlBlockWriter.Write(cover.Blocks, page);
        page.Out.Raw("</div>\n"u8);
    }
}
