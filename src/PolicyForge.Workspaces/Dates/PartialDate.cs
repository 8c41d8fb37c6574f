using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyForge.Workspaces.Dates;

/// <summary>A date of the Gregorian calendar known to the day or to the month, as real history tables have them.</summary>
/// <remarks>Ordered by <see cref="FirstDay"/>; of two with the same first day, the month comes before the day. Without time or time zone.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(DateOnly firstDay, bool hasDay)
    {
        FirstDay = firstDay;
        HasDay = hasDay;
    }

    public DateOnly FirstDay { get; }

    public bool HasDay { get; }

    /// <summary>The day itself, or the last day of the month.</summary>
    public DateOnly LastDay => HasDay ? FirstDay : FirstDay.AddMonths(1).AddDays(-1);

    public static PartialDate OfDay(DateOnly day) => new(day, hasDay: true);

    public static PartialDate OfMonth(int year, int month) => new(new DateOnly(year, month, 1), hasDay: false);

    public static implicit operator PartialDate(DateOnly day) => OfDay(day);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Reads ISO 8601: "2026-11-21" or "2026-11". Nothing else is a date; a day that does not exist is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        bool month = text?.Length == 7;
        if (!DateOnly.TryParseExact(text, month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = new PartialDate(day, !month);
        return true;
    }

    public int CompareTo(PartialDate other)
    {
        int byDay = FirstDay.CompareTo(other.FirstDay);
        return byDay != 0 ? byDay : HasDay.CompareTo(other.HasDay);
    }

    /// <summary>True where the days that both may stand for leave open which is the earlier ("2026-11" and "2026-11-21").</summary>
    public bool Overlaps(PartialDate other) => FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    /// <summary>As printed: "27 March 2023" or "May 2023" (Government style: no ordinals).</summary>
    public override string ToString() => FirstDay.ToString(HasDay ? "d MMMM yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601: "2023-03-27" or "2023-05".</summary>
    public string ToIso() => FirstDay.ToString(HasDay ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
}
