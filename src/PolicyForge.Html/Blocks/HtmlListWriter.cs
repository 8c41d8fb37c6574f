using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Changes;
using PolicyForge.Html.State;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Blocks;

/// <summary>A bulleted or numbered list. The style sheet prints "1.", "(a)" and "(i)" before items, as the DOCX does.</summary>
internal static class HtmlListWriter
{
    public static void Write(ListBlock list, PageState page)
    {
        bool isOrdered = list.Style is not (ListStyle.Bullet or ListStyle.Check);
        WriteStart(list, isOrdered, page);
        foreach (ListItem item in list.Items)
        {
            if (page.Shows(item.Change)) WriteItem(item, list, page);
        }

        page.Out.Raw(isOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static void WriteStart(ListBlock list, bool isOrdered, PageState page)
    {
        var output = page.Out;
        var form = page.Layout.ListForms.FormOf(list);
        output.Raw((form?.Style ?? list.Style) switch
        {
            ListStyle.Bullet => "<ul class=\"list"u8,
            ListStyle.Check => "<ul class=\"list check"u8,
            ListStyle.LowerLetter => "<ol type=\"a\" class=\"list lower-letter"u8,
            ListStyle.LowerRoman => "<ol type=\"i\" class=\"list lower-roman"u8,
            ListStyle.UpperLetter => "<ol type=\"A\" class=\"list upper-letter"u8,
            ListStyle.UpperRoman => "<ol type=\"I\" class=\"list upper-roman"u8,
            _ => "<ol class=\"list decimal"u8,
        });
        if (form is { } own)
        {
            // Marks are printed by a rule of their own.
            string name = RareStyles.ListMark(own);
            page.Rules.Use(name);
            output.Raw(" "u8);
            output.Text(name);
        }

        if (MarkClass(list) is { } marks)
        {
            page.Rules.Use(marks);
            output.Raw(" "u8);
            output.Text(marks);
        }

        output.Raw(list.IsLoose ? " loose\""u8 : "\""u8);
        if (isOrdered && list.Start != 1)
        {
            output.Raw(" start=\""u8);
            output.Number(list.Start);
            output.Raw("\""u8);
        }

        HtmlDirection.Write(TextDirection.IsRightToLeft(list.Items[0].Blocks), page);
        output.Raw(">\n"u8);
    }

    /// <summary>Marks stand in the list's padding, which has to be as wide as the widest of them.</summary>
    private static string? MarkClass(ListBlock list) => ListMarks.RoomBeyond(list, 1.7) switch
    {
        > 2.5 => RareStyles.WiderMarks,
        > 0 => RareStyles.WideMarks,
        _ => null,
    };

    private static void WriteItem(ListItem item, ListBlock list, PageState page)
    {
        page.Out.Raw("<li"u8);
        bool isRightToLeft = TextDirection.IsRightToLeft(item.Blocks);
        if (isRightToLeft != TextDirection.IsRightToLeft(list.Items[0].Blocks)) page.Out.Raw(isRightToLeft ? " dir=\"rtl\""u8 : " dir=\"ltr\""u8);
        page.Out.Raw(">"u8);
        page.Enclosed++;
        HtmlChangeWriter.Open(item, page, isBlock: true);
        if (list.Style == ListStyle.Check || item.IsChecked is not null) HtmlCheckItemWriter.Write(item, page);
        else HtmlItemContentWriter.Write(item.Blocks, list.IsLoose, page);
        HtmlChangeWriter.Close(item, page, isBlock: true);
        page.Enclosed--;
        page.Out.Raw("</li>\n"u8);
    }
}
