using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes the second sheet: what the data is, whose, for which day, and what it comes to.</summary>
internal static class AboutSheetPart
{
    public const string Name = "xl/worksheets/sheet2.xml";
    public const string Title = "About";

    public static CompressedPart Write(DataSheet sheet, SharedStrings strings)
    {
        var rows = new SheetData(new Row(SheetCells.Text("A1", WorkbookStyles.Title, strings.NumberOf(sheet.Title))) { RowIndex = 1 });
        uint row = 2;
        rows.Append(Line(row, strings, "Trust", place => SheetCells.Text(place, WorkbookStyles.Plain, strings.NumberOf(sheet.Organisation))));
        row++;
        rows.Append(Line(row, strings, "As of", place => SheetCells.Number(place, WorkbookStyles.Date, SheetCells.DayNumber(sheet.AsOf))));
        foreach (var figure in sheet.Figures)
        {
            row++;
            rows.Append(Line(row, strings, char.ToUpperInvariant(figure.Words[0]) + figure.Words[1..], place => SheetCells.Number(place, WorkbookStyles.Plain, figure.Number)));
        }

        return SheetMarkup.Part(new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(new Column { Min = 1, Max = 1, Width = 24, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 48, CustomWidth = true }),
            rows,
            new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait }));
    }

    /// <summary>"21 November 2026".</summary>
    public static string Day(DataSheet sheet) => sheet.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The label's text is numbered before the value's: texts are numbered in the order of reading.</summary>
    private static Row Line(uint row, SharedStrings strings, string label, Func<string, Cell> value)
    {
        var line = new Row(SheetCells.Text($"A{row}", WorkbookStyles.Label, strings.NumberOf(label))) { RowIndex = row };
        line.Append(value($"B{row}"));
        return line;
    }
}
