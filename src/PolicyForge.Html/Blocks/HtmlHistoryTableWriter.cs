using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>The document's versions. The version is the header of its row.</summary>
internal static class HtmlHistoryTableWriter
{
    public static void Write(HistoryTable history, PageState page)
    {
        HtmlTableFrame.Open(page, history.Columns.Length, "history"u8);
        if (history.Title is { } title) HtmlTableFrame.WriteCaption([new Text(title)], null, page);
        else HtmlTableFrame.WriteUnseenCaption("Document history", page);
        page.Widths.WriteColumns([.. history.Columns.Select(c => c.Weight)], page.Out);
        WriteHeader(history.Columns, page);
        page.Out.Raw("<tbody>\n"u8);
        foreach (HistoryRow row in history.Rows)
        {
            if (page.Shows(row.Change)) WriteRow(row, history.Columns, page);
        }

        page.Out.Raw("</tbody>\n"u8);
        HtmlTableFrame.Close(page, history.Columns.Length);
    }

    private static void WriteHeader(ImmutableArray<HistoryColumn> columns, PageState page)
    {
        page.Out.Raw("<thead>\n<tr>\n"u8);
        foreach (HistoryColumn column in columns)
        {
            bool isEmpty = string.IsNullOrWhiteSpace(column.Heading);
            page.Out.Raw(isEmpty ? "<td>"u8 : "<th scope=\"col\">"u8);
            page.Out.Text(column.Heading);
            page.Out.Raw(isEmpty ? "</td>\n"u8 : "</th>\n"u8);
        }

        page.Out.Raw("</tr>\n</thead>\n"u8);
    }

    private static void WriteRow(HistoryRow row, ImmutableArray<HistoryColumn> columns, PageState page)
    {
        HtmlRowWriter.Open(row, page);
        for (int i = 0; i < row.Cells.Length; i++)
        {
            HistoryCell cell = row.Cells[i];
            bool isHeader = i < columns.Length && columns[i].Field == HistoryField.Version && !cell.Paragraphs.IsEmpty;
            bool isUnbroken = i < columns.Length && columns[i].IsUnbroken;
            page.Out.Raw(isHeader ? "<th scope=\"row\" class=\"unbroken\">"u8 : isUnbroken ? "<td class=\"unbroken\">"u8 : "<td>"u8);
            ImmutableArray<Block> blocks = [.. cell.Paragraphs];
            if (page.Shows(cell.Change)) HtmlRowWriter.WriteCell(cell, row, () => HtmlItemContentWriter.Write(blocks, isLoose: false, page), page);
            page.Out.Raw(isHeader ? "</th>\n"u8 : "</td>\n"u8);
        }

        HtmlRowWriter.Close(page);
    }
}
