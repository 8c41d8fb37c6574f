using System.Globalization;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Workspaces.Dates;

/// <summary>Writes dates in the form that a layout chooses.</summary>
public static class WrittenForm
{
    public static string In(this PartialDate date, DateForm form) => form switch
    {
        DateForm.Numbers => Format(date, "dd/MM/yyyy", "MM/yyyy"),
        DateForm.MonthNumber => Format(date, "MM yyyy", "MM yyyy"),
        DateForm.ShortMonth => Format(date, "MMM yyyy", "MMM yyyy"),
        DateForm.Ordinal when date.HasDay => date.FirstDay.Day + Suffix(date.FirstDay.Day) + date.FirstDay.ToString(" MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };

    private static string Format(PartialDate date, string day, string month) =>
        date.FirstDay.ToString(date.HasDay ? day : month, CultureInfo.InvariantCulture);

    private static string Suffix(int day) => day switch
    {
        11 or 12 or 13 => "th",
        _ => (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
