using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Documents.Sheets;
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
        var rows = new SheetData(RowOf(strings, 1, [.. sheet.Columns.Select(column => new SheetCell(column.Heading))], isHeading: true, sheet.Columns));
        // A table of headings alone would be damage to Excel.
        if (sheet.Rows.IsEmpty) rows.Append(new Row { RowIndex = 2 });
        rows.Append(sheet.Rows.Index().Select(item => RowOf(strings, item.Index + 2, item.Item, isHeading: false, sheet.Columns)));
        return SheetMarkup.Part(
            new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetDimension { Reference = CellReference.Range(sheet) },
                new SheetViews(HeadingsInView()),
                new SheetFormatProperties { DefaultRowHeight = LineHeight },
                new Columns(sheet.Columns.Index().Select(item => new Column { Min = (uint)item.Index + 1, Max = (uint)item.Index + 1, Width = item.Item.Width, CustomWidth = true })),
                rows,
                new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 },
                new HeaderFooter(new OddFooter(Footer(sheet))),
                new TableParts(new TablePart { Id = "rId1" }) { Count = 1 }),
            refers: true);
    }

    private static SheetView HeadingsInView() => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
    {
        TabSelected = true, WorkbookViewId = 0,
    };

    private static Row RowOf(SharedStrings strings, int number, ImmutableArray<SheetCell> cells, bool isHeading, ImmutableArray<SheetColumn> columns)
    {
        var row = new Row { RowIndex = (uint)number, Height = LineHeight * LinesOf(cells, columns), CustomHeight = true };
        foreach (var (index, cell) in cells.Index())
        {
            string place = CellReference.Of(index, number);
            if (!isHeading && cell.Date is { } date && SheetCells.HasDayNumber(date))
            {
                row.Append(SheetCells.Number(place, cell.IsMonth ? WorkbookStyles.Month : WorkbookStyles.Date, SheetCells.DayNumber(date)));
            }
            else if (cell.Text.Length > 0)
            {
                row.Append(SheetCells.Text(place, isHeading ? WorkbookStyles.Heading : WorkbookStyles.Of(cell.Tone), strings.NumberOf(cell.Text)));
            }
        }

        return row;
    }

    /// <summary>How many lines the fullest cell takes: programs that only show or print a workbook do not work it out themselves.</summary>
    private static int LinesOf(ImmutableArray<SheetCell> cells, ImmutableArray<SheetColumn> columns) =>
        cells.Zip(columns).Max(pair => pair.First.Text.Length <= pair.Second.Width ? 1 : ((pair.First.Text.Length + 6) / pair.Second.Width) + 1);

    /// <summary>Title, day and page numbers; an ampersand begins a code there, and is written twice.</summary>
    private static string Footer(DataSheet sheet) =>
        $"&L{Codeless(sheet.Title)}, {Codeless(sheet.Organisation)}&C{AboutSheetPart.Day(sheet)}&RPage &P of &N";

    private static string Codeless(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
