using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A placed clause: a plain element that carries the clause's id and shows nothing of its own.</summary>
internal static class HtmlClauseWriter
{
    public static void Write(ClauseBlock clause, PageState page)
    {
        page.Out.Raw("<div"u8);
        page.Out.Attribute("data-clause"u8, clause.ClauseId);
        page.Out.Raw(">\n"u8);
        HtmlBlockWriter.Write(clause.Blocks, page);
        page.Out.Raw("</div>\n"u8);
    }
}
