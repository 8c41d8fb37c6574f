using System.Collections.Immutable;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes the sheet that holds the data: headings that stay in view and are printed on each page, then a row for each row.</summary>
internal static class WorksheetPart
{
    public const string Name = "xl/worksheets/sheet1.xml";

    /// <summary>Points.</summary>
    private const int LineHeight = 15;

    public static CompressedPart Write(DataSheet sheet, SharedStrings strings)
    {
        using var xml = new MarkupWriter(64 * 1024);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<worksheet xmlns="{Namespaces.Spreadsheet}" xmlns:r="{Namespaces.Relationships}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{CellReference.Range(sheet)}"/>""");
        xml.Raw("""<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""");
        WriteColumns(xml, sheet.Columns);
        xml.Raw("<sheetData>");
        WriteRow(xml, strings, 1, [.. sheet.Columns.Select(column => new SheetCell(column.Heading))], isHeading: true, sheet.Columns);
        // A table of headings alone would be damage to Excel.
        if (sheet.Rows.IsEmpty) xml.Raw("""<row r="2"/>""");
        foreach (var (index, cells) in sheet.Rows.Index()) WriteRow(xml, strings, index + 2, cells, isHeading: false, sheet.Columns);
        xml.Raw("""</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        xml.Write($"""<headerFooter><oddFooter>{Footer(sheet)}</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>""");
        return CompressedPart.Of(xml.Written);
    }

    private static void WriteColumns(MarkupWriter xml, ImmutableArray<SheetColumn> columns)
    {
        xml.Raw("<cols>");
        foreach (var (index, column) in columns.Index()) xml.Write($"""<col min="{index + 1}" max="{index + 1}" width="{column.Width}" customWidth="1"/>""");
        xml.Raw("</cols>");
    }

    private static void WriteRow(MarkupWriter xml, SharedStrings strings, int number, ImmutableArray<SheetCell> cells, bool isHeading, ImmutableArray<SheetColumn> columns)
    {
        xml.Write($"""<row r="{number}" ht="{LineHeight * LinesOf(cells, columns)}" customHeight="1">""");
        foreach (var (index, cell) in cells.Index())
        {
            string place = CellReference.Of(index, number);
            if (!isHeading && cell.Date is { } date && CellMarkup.HasDayNumber(date))
            {
                CellMarkup.Number(xml, place, cell.IsMonth ? WorkbookStyles.Month : WorkbookStyles.Date, CellMarkup.DayNumber(date));
            }
            else if (cell.Text.Length > 0)
            {
                CellMarkup.Text(xml, place, isHeading ? WorkbookStyles.Heading : WorkbookStyles.Of(cell.Tone), strings.NumberOf(cell.Text));
            }
        }

        xml.Raw("</row>");
    }

    /// <summary>How many lines the fullest cell takes: programs that only show or print a workbook do not work it out themselves.</summary>
    private static int LinesOf(ImmutableArray<SheetCell> cells, ImmutableArray<SheetColumn> columns) =>
        cells.Zip(columns).Max(pair => pair.First.Text.Length <= pair.Second.Width ? 1 : ((pair.First.Text.Length + 6) / pair.Second.Width) + 1);

    /// <summary>Title, day and page numbers; an ampersand begins a code there, and is written twice.</summary>
    private static string Footer(DataSheet sheet) =>
        $"&L{Codeless(sheet.Title)}, {Codeless(sheet.Organisation)}&C{AboutSheetPart.Day(sheet)}&RPage &P of &N";

    private static string Codeless(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
