using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Tests.Dates;

public sealed class PeriodTests
{
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2150, 1, 1).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("P18M")]
    [InlineData("P1Y6M")]
    [InlineData("P2W")]
    [InlineData("P90D")]
    [InlineData("P1Y2M3W4D")]
    public void TryParse_reads_what_ToString_prints(string text)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("P")]
    [InlineData("18M")]
    [InlineData("P1M1Y")]
    [InlineData("PT24H")]
    [InlineData("P-1M")]
    [InlineData("P1.5Y")]
    [InlineData("P10000D")]
    [InlineData("p1y")]
    [InlineData("P1Y\n")]
    [InlineData(null)]
    public void TryParse_anything_else_is_no_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2023-01-31", "P1M", "2023-02-28")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2023-11-30", "P3M", "2024-02-29")]
    [InlineData("2024-12-31", "P2M", "2025-02-28")]
    [InlineData("2024-01-31", "P1M1D", "2024-03-01")]
    public void AddTo_month_end_stays_in_its_month(string from, string period, string to)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        Assert.Equal(DateOnly.Parse(to), parsed.AddTo(DateOnly.Parse(from)));
    }

    [Fact]
    public void AddTo_whole_months_moves_the_month_and_never_past_the_day() => Prop.ForAll(Days, Gen.Choose(0, 600).ToArbitrary(), (day, months) =>
    {
        var moved = new Period(0, months, 0, 0).AddTo(day)!.Value;
        bool rightMonth = (moved.Year * 12) + moved.Month == (day.Year * 12) + day.Month + months;
        bool rightDay = moved.Day == day.Day || (moved.Day < day.Day && moved.Day == DateTime.DaysInMonth(moved.Year, moved.Month));
        return rightMonth && rightDay;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddTo_keeps_the_order_of_days() => Prop.ForAll(Days, Days, Gen.Choose(0, 60).ToArbitrary(), (first, second, months) =>
        new Period(0, months, 0, 0).AddTo(first) <= new Period(0, months, 0, 0).AddTo(second) == (first <= second) || first.Month == second.Month).QuickCheckThrowOnFailure();

    [Fact]
    public void AddTo_past_the_calendar_is_null()
    {
        Assert.Null(new Period(9000, 0, 0, 0).AddTo(new DateOnly(2026, 1, 1)));
        Assert.Null(new Period(0, 0, 0, 9999).AddTo(new DateOnly(9999, 1, 1)));
    }
}
