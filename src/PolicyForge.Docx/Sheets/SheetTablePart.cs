using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes the table over the data: buttons to filter and sort by, rows in bands.</summary>
internal static class SheetTablePart
{
    public const string Name = "xl/tables/table1.xml";

    public static CompressedPart Write(DataSheet sheet)
    {
        string range = CellReference.Range(sheet);
        var columns = sheet.Columns.Index().Select(item => new TableColumn { Id = (uint)item.Index + 1, Name = item.Item.Heading });
        return SheetMarkup.Part(new Table(
            new AutoFilter { Reference = range },
            new TableColumns(columns) { Count = (uint)sheet.Columns.Length },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = true, ShowColumnStripes = false })
        {
            Id = 1, Name = NameOf(sheet), DisplayName = NameOf(sheet), Reference = range, TotalsRowShown = false,
        });
    }

    /// <summary>The title without what a name in a workbook cannot have: "Register_of_policies".</summary>
    private static string NameOf(DataSheet sheet) => string.Concat(sheet.Title.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
