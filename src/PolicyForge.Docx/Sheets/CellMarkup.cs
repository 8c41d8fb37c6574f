using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes cells. Text is always a shared string, so that nothing in it is ever a formula.</summary>
internal static class CellMarkup
{
    /// <summary>Excel counts days from here, with a 29 February 1900 that never was: right from 1 March 1900 on.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    public static void Text(MarkupWriter xml, string place, int style, int sharedString) =>
        xml.Write($"""<c r="{place}" s="{style}" t="s"><v>{sharedString}</v></c>""");

    public static void Number(MarkupWriter xml, string place, int style, int value) =>
        xml.Write($"""<c r="{place}" s="{style}"><v>{value}</v></c>""");

    /// <summary>False for a day that Excel cannot count.</summary>
    public static bool HasDayNumber(DateOnly day) => day >= FirstDate;

    /// <summary>The number that a cell with a date holds.</summary>
    public static int DayNumber(DateOnly day) => day.DayNumber - Epoch.DayNumber;
}
