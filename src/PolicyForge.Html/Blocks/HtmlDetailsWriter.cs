using PolicyForge.Documents.Model;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A table of key and value: the key is the header of its row.</summary>
internal static class HtmlDetailsWriter
{
    public static void Write(Details details, PageState page)
    {
        if (details.IsInLines)
        {
            WriteLines(details, page);
            return;
        }

        HtmlTableFrame.Open(page, 2, "details"u8);
        HtmlTableFrame.WriteUnseenCaption("Document details", page);
        page.Out.Raw("<tbody>\n"u8);
        foreach (DetailsRow row in details.Rows)
        {
            if (page.Shows(row.Change)) WriteRow(row, page);
        }

        page.Out.Raw("</tbody>\n"u8);
        HtmlTableFrame.Close(page, 2);
    }

    private static void WriteLines(Details details, PageState page)
    {
        page.Out.Raw("<dl class=\"details-lines\">\n"u8);
        foreach (DetailsRow row in details.Rows)
        {
            if (page.Shows(row.Change)) WriteLine(row, page);
        }

        page.Out.Raw("</dl>\n"u8);
    }

    private static void WriteLine(DetailsRow row, PageState page)
    {
        page.Out.Raw("<div><dt>"u8);
        HtmlRowWriter.WriteCell(row, row, () => HtmlInlineWriter.Write(row.Key, page), page);
        page.Out.Raw("</dt> <dd>"u8);
        HtmlRowWriter.WriteCell(row, row, () => HtmlInlineWriter.Write(row.Value, page), page);
        page.Out.Raw("</dd></div>\n"u8);
    }

    private static void WriteRow(DetailsRow row, PageState page)
    {
        HtmlRowWriter.Open(row, page);
        page.Out.Raw("<th scope=\"row\">"u8);
        HtmlRowWriter.WriteCell(row, row, () => HtmlInlineWriter.Write(row.Key, page), page);
        page.Out.Raw("</th>\n"u8);
        page.Out.Raw(row.Value.IsEmpty ? "<td class=\"to-fill\">"u8 : "<td>"u8);
        HtmlRowWriter.WriteCell(row, row, () => HtmlInlineWriter.Write(row.Value, page), page);
        page.Out.Raw("</td>\n"u8);
        HtmlRowWriter.Close(page);
    }
}
