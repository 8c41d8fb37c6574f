using System.Globalization;
using PolicyForge.Documents.Sheets;

namespace PolicyForge.Docx.Sheets;

/// <summary>Names of cells: "A1", "AB12".</summary>
internal static class CellReference
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>From the first heading to the last cell; at least one row below the headings.</summary>
    public static string Range(DataSheet sheet) => $"A1:{Of(sheet.Columns.Length - 1, Math.Max(sheet.Rows.Length, 1) + 1)}";

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
