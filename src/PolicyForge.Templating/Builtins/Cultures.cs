using System.Globalization;

namespace PolicyForge.Templating;

/// <summary>The cultures that date and number functions know. The program runs without the system's culture data, so they are kept here.</summary>
internal static class Cultures
{
    private static readonly Dictionary<string, CultureInfo> Known = CultureTable.All
        .SelectMany(c => c.Names.Select(n => (Name: n, Culture: Build(c))))
        .ToDictionary(p => p.Name, p => p.Culture, StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture of a name; the invariant one where none is named.</summary>
    /// <exception cref="ArgumentException">The name is unknown.</exception>
    public static CultureInfo Find(string? name, string parameter)
    {
        if (string.IsNullOrEmpty(name)) return CultureInfo.InvariantCulture;
        return Known.TryGetValue(name, out var culture)
            ? culture
            : throw new ArgumentException($"Culture is not supported. ({name} is none of {string.Join(", ", CultureTable.All.Select(c => c.Names[0]))})", parameter);
    }

    private static CultureInfo Build(CultureTable.Entry entry)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var dates = culture.DateTimeFormat;
        dates.DayNames = entry.Days.Split(' ');
        dates.AbbreviatedDayNames = entry.ShortDays.Split(' ');
        dates.MonthNames = dates.MonthGenitiveNames = [.. entry.Months.Split(' '), ""];
        dates.AbbreviatedMonthNames = dates.AbbreviatedMonthGenitiveNames = [.. entry.ShortMonths.Split(' '), ""];
        dates.ShortDatePattern = entry.ShortDate;
        dates.LongDatePattern = entry.LongDate;
        dates.ShortTimePattern = entry.LongTime.Replace(":ss", "", StringComparison.Ordinal);
        dates.LongTimePattern = entry.LongTime;
        dates.FirstDayOfWeek = entry.Names[0] == "en-US" ? DayOfWeek.Sunday : DayOfWeek.Monday;
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = numbers.CurrencyDecimalSeparator = numbers.PercentDecimalSeparator = entry.Decimal;
        numbers.NumberGroupSeparator = numbers.CurrencyGroupSeparator = numbers.PercentGroupSeparator = entry.Group;
        numbers.NumberDecimalDigits = 3;
        numbers.CurrencySymbol = entry.Currency;
        numbers.CurrencyPositivePattern = entry.CurrencyBefore ? 0 : 3;
        numbers.CurrencyNegativePattern = entry.CurrencyBefore ? 1 : 8;
        numbers.PercentPositivePattern = entry.CurrencyBefore ? 1 : 0;
        return CultureInfo.ReadOnly(culture);
    }
}
