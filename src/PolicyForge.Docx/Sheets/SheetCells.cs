using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyForge.Docx.Sheets;

/// <summary>Makes cells. Text is always a shared string, so that nothing in it is ever a formula.</summary>
internal static class SheetCells
{
    /// <summary>Excel counts days from here, with a 29 February 1900 that never was: right from 1 March 1900 on.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    public static Cell Text(string place, uint style, int sharedString) =>
        new(new CellValue(sharedString)) { CellReference = place, StyleIndex = style, DataType = CellValues.SharedString };

    public static Cell Number(string place, uint style, int value) => new(new CellValue(value)) { CellReference = place, StyleIndex = style };

    /// <summary>False for a day that Excel cannot count.</summary>
    public static bool HasDayNumber(DateOnly day) => day >= FirstDate;

    /// <summary>The number that a cell with a date holds.</summary>
    public static int DayNumber(DateOnly day) => day.DayNumber - Epoch.DayNumber;
}
