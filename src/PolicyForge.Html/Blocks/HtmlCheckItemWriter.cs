using PolicyForge.Documents.Model;
using PolicyForge.Html.Changes;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>An item of a check list: a box that can be ticked on the page or on paper, labelled by the item's first paragraph.</summary>
internal static class HtmlCheckItemWriter
{
    public static void Write(ListItem item, PageState page)
    {
        page.Out.Raw("<label><input type=\"checkbox\" autocomplete=\"off\""u8);
        if (item.IsChecked == true) page.Out.Raw(" checked"u8);
        page.Out.Raw("> "u8);
        bool hasWords = item.Blocks is [Paragraph, ..];
        if (hasWords) WriteWords((Paragraph)item.Blocks[0], page);
        else page.Out.Raw("<span class=\"unseen\">To tick</span>"u8);
        page.Out.Raw("</label>"u8);
        HtmlBlockWriter.Write(hasWords ? item.Blocks[1..] : item.Blocks, page);
    }

    private static void WriteWords(Paragraph paragraph, PageState page)
    {
        page.Out.Raw("<span"u8);
        page.WriteId(paragraph.Anchor);
        page.Out.Raw(">"u8);
        if (page.Shows(paragraph.Change))
        {
            HtmlChangeWriter.Open(paragraph, page, isBlock: false);
            HtmlInlineWriter.Write(paragraph.Inlines, page);
            HtmlChangeWriter.Close(paragraph, page, isBlock: false);
        }

        page.Out.Raw("</span>"u8);
    }
}
