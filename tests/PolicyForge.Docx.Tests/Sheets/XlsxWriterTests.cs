using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Sheets;
using PolicyForge.TestSupport;

namespace PolicyForge.Docx.Tests.Sheets;

public sealed class XlsxWriterTests
{
    private static readonly ImmutableArray<SheetCell> Row =
        ["Elm Row", new SheetCell("20 January 2025") { Date = new DateOnly(2025, 1, 20) }, new SheetCell("March 2026") { Date = new DateOnly(2026, 3, 31), IsMonth = true }, new SheetCell("overdue") { Tone = Tone.Late }];

    [Fact]
    public void Write_every_kind_of_cell_is_valid() => Assert.Empty(Validate(Write(Sheet([Row, ["", SheetCell.Empty, "x", "y"]]))));

    [Fact]
    public void Write_no_rows_is_valid() => Assert.Empty(Validate(Write(Sheet([]))));

    [Fact]
    public void Write_twice_gives_the_same_bytes() => Assert.Equal(Write(Sheet([Row])), Write(Sheet([Row])));

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"x\")")]
    [InlineData("+1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("_x0041_ is not A")]
    [InlineData("<b> & \"quotes\" ]]>")]
    public void Write_text_stays_text_whatever_it_begins_with(string text)
    {
        using var workbook = Open(Write(Sheet([[text, "", "", ""]])));
        var cell = CellsOf(workbook)[4];
        Assert.Equal((CellValues.SharedString, (string?)null), (cell.DataType!.Value, cell.CellFormula?.Text));
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        string stored = workbook.WorkbookPart.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().ElementAt(int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)).InnerText;
        Assert.Equal(text.Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal), stored);
    }

    [Fact]
    public void Write_dates_are_numbers_with_a_British_format()
    {
        using var workbook = Open(Write(Sheet([Row])));
        var cells = CellsOf(workbook);
        Assert.Equal(("45677", "dd/mm/yyyy"), (cells[5].InnerText, FormatOf(workbook, cells[5])));
        Assert.Equal(("46112", @"mmmm\ yyyy"), (cells[6].InnerText, FormatOf(workbook, cells[6])));
    }

    [Fact]
    public void Write_date_that_Excel_cannot_count_is_text()
    {
        using var workbook = Open(Write(Sheet([["x", new SheetCell("1 May 1888") { Date = new DateOnly(1888, 5, 1) }, "", ""]])));
        Assert.Equal(CellValues.SharedString, CellsOf(workbook)[5].DataType!.Value);
    }

    [Fact]
    public void Write_headings_stay_in_view_and_carry_the_filter_of_a_table()
    {
        using var workbook = Open(Write(Sheet([Row])));
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single(part => part.TableDefinitionParts.Any());
        var pane = sheet.Worksheet.Descendants<Pane>().Single();
        Assert.Equal((1d, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        var table = sheet.TableDefinitionParts.Single().Table;
        Assert.Equal(("A1:D2", "A1:D2"), (table.Reference!.Value, table.AutoFilter!.Reference!.Value));
        Assert.Equal(["School", "Approved", "Next review", "Review"], table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value));
        Assert.Equal([20d, 14d, 14d, 24d], sheet.Worksheet.Descendants<Column>().Select(column => column.Width!.Value));
    }

    [Fact]
    public void Write_properties_come_from_the_sheet_and_never_from_the_clock()
    {
        using var workbook = Open(Write(Sheet([Row])));
        var properties = workbook.PackageProperties;
        Assert.Equal(("Register of policies", "Hollow & Way Trust"), (properties.Title, properties.Creator));
        Assert.Equal(new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc), properties.Modified!.Value.ToUniversalTime());
    }

    [Fact]
    public void Write_text_longer_than_a_cell_may_hold_is_cut_between_characters()
    {
        using var workbook = Open(Write(Sheet([[string.Concat(Enumerable.Repeat("\U0001F600", 20_000)), "", "", ""]])));
        Assert.Equal(32_766, workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Max(item => item.InnerText.Length));
    }

    [Fact]
    public void Write_opened_by_LibreOffice_gives_back_words_and_dates()
    {
        Assert.SkipUnless(LibreOffice.IsWanted, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "register.xlsx");
        File.WriteAllBytes(file, Write(Sheet([Row, ["=1+1", "", "", "current"]])));
        LibreOffice.Convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true", folder.Path, file);
        Assert.Equal(
            ["School,Approved,Next review,Review", "Elm Row,20/01/2025,March 2026,overdue", "=1+1,,,current"],
            File.ReadAllLines(Path.Combine(folder.Path, "register.csv")));
    }

    private static DataSheet Sheet(ImmutableArray<ImmutableArray<SheetCell>> rows) => new()
    {
        Title = "Register of policies",
        Organisation = "Hollow & Way Trust",
        AsOf = new DateOnly(2026, 11, 21),
        Figures = [new SheetFigure(3, "overdue", Tone.Late)],
        Columns = [new("School", 20), new("Approved", 14), new("Next review", 14), new("Review", 24)],
        Rows = rows,
    };

    private static byte[] Write(DataSheet sheet)
    {
        using var output = new MemoryStream();
        XlsxWriter.Write(sheet, output);
        return output.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    private static Cell[] CellsOf(SpreadsheetDocument workbook) =>
        [.. workbook.WorkbookPart!.WorksheetParts.Single(part => part.TableDefinitionParts.Any()).Worksheet.Descendants<Cell>()];

    private static string? FormatOf(SpreadsheetDocument workbook, Cell cell)
    {
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        uint number = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == number).FormatCode!.Value;
    }

    private static string[] Validate(byte[] bytes)
    {
        using var workbook = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 0 }.Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
