using System.Collections.Immutable;
using PolicyForge.Documents.Fitting;
using PolicyForge.Documents.Model;
using PolicyForge.Html.State;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Blocks;

/// <summary>A table of data: caption, columns, header rows in thead (which browsers repeat on each printed page), header cells with scope.</summary>
internal static class HtmlTableWriter
{
    public static void Write(Table table, PageState page)
    {
        bool isSmall = TableFit.Of(table, page.Layout).IsSmall;
        if (isSmall || table.IsLandscape) OpenRoom(isSmall, table.IsLandscape, page);
        HtmlTableFrame.Open(page, table.Columns.Length, "data"u8);
        WriteCaption(table, page);
        page.Widths.WriteColumns([.. table.Columns.Select(c => c.Weight)], page.Out);
        var columns = new ColumnTracker(table.Columns.Length);
        int headers = Math.Clamp(table.HeaderRowCount, 0, table.Rows.Length);
        if (headers > 0) WriteGroup("thead"u8, table, 0, headers, columns, page);
        if (headers < table.Rows.Length) WriteGroup("tbody"u8, table, headers, table.Rows.Length, columns, page);
        HtmlTableFrame.Close(page, table.Columns.Length);
        if (isSmall || table.IsLandscape) page.Out.Raw("</div>\n"u8);
    }

    /// <summary>What a wide table needs on paper: smaller type, a turned page. On a screen it scrolls.</summary>
    private static void OpenRoom(bool isSmall, bool isLandscape, PageState page)
    {
        if (isSmall) page.Rules.Use(RareStyles.Small);
        if (isLandscape) page.Rules.Use(RareStyles.Landscape);
        page.Out.Raw((isSmall, isLandscape) switch
        {
            (true, true) => "<div class=\"landscape small\">\n"u8,
            (true, false) => "<div class=\"small\">\n"u8,
            _ => "<div class=\"landscape\">\n"u8,
        });
    }

    private static void WriteCaption(Table table, PageState page)
    {
        if (table.Caption.IsEmpty) HtmlTableFrame.WriteUnseenCaption(table.Description, page);
        else HtmlTableFrame.WriteCaption(table.Caption, table.Description, page);
    }

    private static void WriteGroup(ReadOnlySpan<byte> element, Table table, int from, int to, ColumnTracker columns, PageState page)
    {
        page.Out.Raw("<"u8);
        page.Out.Raw(element);
        page.Out.Raw(">\n"u8);
        for (int row = from; row < to; row++) WriteRow(table, row, columns, page);
        page.Out.Raw("</"u8);
        page.Out.Raw(element);
        page.Out.Raw(">\n"u8);
    }

    private static void WriteRow(Table table, int index, ColumnTracker columns, PageState page)
    {
        TableRow row = table.Rows[index];
        ImmutableArray<int> positions = columns.Place(row);
        if (!page.Shows(row.Change)) return;
        HtmlRowWriter.Open(row, page);
        for (int i = 0; i < row.Cells.Length; i++)
        {
            HtmlTableCellWriter.Write(row.Cells[i], row, new CellPosition(positions[i], index < table.HeaderRowCount, table), page);
        }

        HtmlRowWriter.Close(page);
    }
}
