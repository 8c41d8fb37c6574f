using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;

namespace PolicyForge.Html.Blocks;

/// <summary>A bulleted or numbered list. The style sheet prints "1.", "(a)" and "(i)" before items, as the DOCX does.</summary>
internal static class HtmlListWriter
{
    public static void Write(ListBlock list, PageState page)
    {
        bool isOrdered = list.Style is not (ListStyle.Bullet or ListStyle.Check);
        WriteStart(list, isOrdered, page.Out);
        foreach (ListItem item in list.Items)
        {
            if (page.Shows(item.Change)) WriteItem(item, list, page);
        }

        page.Out.Raw(isOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static void WriteStart(ListBlock list, bool isOrdered, HtmlBuffer output)
    {
        output.Raw(list.Style switch
        {
            ListStyle.Bullet => "<ul class=\"list"u8,
            ListStyle.Check => "<ul class=\"list check"u8,
            ListStyle.LowerLetter => "<ol type=\"a\" class=\"list lower-letter"u8,
            ListStyle.LowerRoman => "<ol type=\"i\" class=\"list lower-roman"u8,
            ListStyle.UpperLetter => "<ol type=\"A\" class=\"list upper-letter"u8,
            ListStyle.UpperRoman => "<ol type=\"I\" class=\"list upper-roman"u8,
            _ => "<ol class=\"list decimal"u8,
        });
        output.Raw(list.IsLoose ? " loose\""u8 : "\""u8);
        if (isOrdered && list.Start != 1)
        {
            output.Raw(" start=\""u8);
            output.Number(list.Start);
            output.Raw("\""u8);
        }

        output.Raw(">\n"u8);
    }

    private static void WriteItem(ListItem item, ListBlock list, PageState page)
    {
        page.Out.Raw("<li>"u8);
        page.Enclosed++;
        HtmlChangeWriter.Open(item, page, isBlock: true);
        if (list.Style == ListStyle.Check || item.IsChecked is not null) HtmlCheckItemWriter.Write(item, page);
        else HtmlItemContentWriter.Write(item.Blocks, list.IsLoose, page);
        HtmlChangeWriter.Close(item, page, isBlock: true);
        page.Enclosed--;
        page.Out.Raw("</li>\n"u8);
    }
}
