using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Where a cell stands in its table.</summary>
internal readonly record struct CellPosition(int Column, bool IsInHeaderRow, Table Table);

/// <summary>A cell of a table: a header cell with its scope, or a cell of data.</summary>
internal static class HtmlTableCellWriter
{
    public static void Write(TableCell cell, TableRow row, CellPosition position, PageState page)
    {
        bool isRowHeader = position is { IsInHeaderRow: false, Table.HasHeaderColumn: true, Column: 0 };
        // An empty header names nothing: WCAG technique H63 and axe's empty-table-header.
        bool isHeader = (position.IsInHeaderRow || isRowHeader) && !cell.Blocks.IsEmpty;
        HtmlBuffer output = page.Out;
        output.Raw(isHeader ? "<th"u8 : "<td"u8);
        if (isHeader) WriteScope(cell, isRowHeader, output);
        WriteSpans(cell, output);
        WriteAlignment(isHeader && cell.ColumnSpan > 1 ? ColumnAlignment.Start : position.Table.Columns[position.Column].Alignment, output);
        HtmlDirection.Write(TextDirection.IsRightToLeft(cell.Blocks), page);
        output.Raw(">"u8);
        if (page.Shows(cell.Change)) HtmlRowWriter.WriteCell(cell, row, () => HtmlItemContentWriter.Write(cell.Blocks, isLoose: false, page), page);
        output.Raw(isHeader ? "</th>\n"u8 : "</td>\n"u8);
    }

    private static void WriteScope(TableCell cell, bool isRowHeader, HtmlBuffer output) => output.Raw((isRowHeader, cell.ColumnSpan) switch
    {
        (true, _) => " scope=\"row\""u8,
        (false, > 1) => " scope=\"colgroup\""u8,
        _ => " scope=\"col\""u8,
    });

    private static void WriteSpans(TableCell cell, HtmlBuffer output)
    {
        WriteSpan(" colspan=\""u8, cell.ColumnSpan, output);
        WriteSpan(" rowspan=\""u8, cell.RowSpan, output);
    }

    private static void WriteSpan(ReadOnlySpan<byte> attribute, int span, HtmlBuffer output)
    {
        if (span <= 1) return;
        output.Raw(attribute);
        output.Number(span);
        output.Raw("\""u8);
    }

    private static void WriteAlignment(ColumnAlignment alignment, HtmlBuffer output)
    {
        if (alignment == ColumnAlignment.Centre) output.Raw(" class=\"centre\""u8);
        if (alignment == ColumnAlignment.End) output.Raw(" class=\"end\""u8);
    }
}
