using System.Globalization;

namespace PolicyForge.Templating;

/// <summary>Reads dates. A date with an offset becomes UTC, one without stays as written, so that the machine's time zone never matters.</summary>
internal static class DateParsing
{
    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
    private static readonly string[] MonthsOnly = ["MMMM yyyy", "MMM yyyy", "yyyy-MM", "yyyy/MM", "MM/yyyy", "M/yyyy", "MMMM, yyyy"];
    private static readonly CultureInfo DayFirst = CreateDayFirst();

    /// <summary>Reads a date by a pattern, or else in any usual form: 01/09/2026 is 1 September (docs/decisions/0046) unless a culture is named that says otherwise.</summary>
    public static bool TryParse(string text, string? pattern, CultureInfo culture, out DateTime date)
    {
        bool parsed = pattern is not null
            ? DateTime.TryParseExact(text, [DatePattern.From(pattern, isLiteral: true), DatePattern.From(pattern, isLiteral: false)], culture, Styles, out date)
            : (culture == CultureInfo.InvariantCulture && DateTime.TryParse(text, DayFirst, Styles, out date)) || DateTime.TryParse(text, culture, Styles, out date);
        date = DateTime.SpecifyKind(date, DateTimeKind.Utc);
        return parsed;
    }

    /// <summary>True for "May 2023" and "2023-05": .NET would take the first of the month, a day that nobody gave.</summary>
    public static bool NamesNoDay(string text) => DateTime.TryParseExact(text, MonthsOnly, CultureInfo.InvariantCulture, Styles, out _);

    /// <summary>What is said of such a text.</summary>
    public static string WithoutDay(string text) => $"\"{text}\" names a month and no day, so it cannot be printed as a date. Print it as it is.";

    private static CultureInfo CreateDayFirst()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}
