using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyForge.Workspaces.Dates;

/// <summary>Dates as people in Britain write them: day first, or with the month in words.</summary>
public static class WrittenDate
{
    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "M/yyyy"];

    /// <summary>Reads ISO 8601, "01/09/2026" (1 September), "1 September 2026" and "September 2026".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        if (PartialDate.TryParse(text, out date)) return true;
        string written = text?.Trim() ?? "";
        if (DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = PartialDate.OfDay(day);
            return true;
        }

        if (!DateOnly.TryParseExact(written, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return false;
        date = PartialDate.OfMonth(month.Year, month.Month);
        return true;
    }
}
