using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.Dates;

/// <summary>A period of the calendar (ISO 8601, date part only): "P18M", "P1Y6M", "P2W", "P90D".</summary>
public readonly partial record struct Period(int Years, int Months, int Weeks, int Days)
{
    public bool IsZero => this is { Years: 0, Months: 0, Weeks: 0, Days: 0 };

    /// <summary>True where the period counts whole months, so that a date known to the month stays one.</summary>
    public bool IsWholeMonths => Weeks == 0 && Days == 0;

    /// <summary>Reads ISO 8601's date designators in their order, each at most once and of at most four digits; at least one is needed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match || text.Length < 3) return false;
        period = new Period(Number(match, "y"), Number(match, "m"), Number(match, "w"), Number(match, "d"));
        return true;
    }

    /// <summary>The date a period later: first years and months, where a day that the month lacks becomes its last; then weeks and days.</summary>
    /// <returns>Null past the year 9999.</returns>
    public DateOnly? AddTo(DateOnly date)
    {
        long months = (date.Year * 12L) + date.Month - 1 + (Years * 12L) + Months;
        if (months >= 10_000 * 12) return null;
        var (year, month) = ((int)(months / 12), (int)(months % 12) + 1);
        var moved = new DateOnly(year, month, Math.Min(date.Day, DateTime.DaysInMonth(year, month)));
        long day = moved.DayNumber + (Weeks * 7L) + Days;
        return day > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)day);
    }

    public override string ToString()
    {
        var text = new StringBuilder("P");
        foreach (var (number, designator) in new[] { (Years, 'Y'), (Months, 'M'), (Weeks, 'W'), (Days, 'D') })
        {
            if (number != 0) text.Append(CultureInfo.InvariantCulture, $"{number}{designator}");
        }

        return text.Length == 1 ? "P0D" : text.ToString();
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\AP(?:(?<y>[0-9]{1,4})Y)?(?:(?<m>[0-9]{1,4})M)?(?:(?<w>[0-9]{1,4})W)?(?:(?<d>[0-9]{1,4})D)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
