using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Workspaces.Tests.ReviewCycles;

public sealed class ReviewCycleTests
{
    private static readonly Arbitrary<PartialDate> Dates =
        (from day in Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber).Select(DateOnly.FromDayNumber)
         from known in Gen.Elements(true, false)
         select known ? PartialDate.OfDay(day) : PartialDate.OfMonth(day.Year, day.Month)).ToArbitrary();

    [Theory]
    [InlineData("annual", "Annual", "2024-02-29", "2025-02-28")]
    [InlineData("annual", "Annual", "2023-05", "2024-05")]
    [InlineData("two-years", "Every two years", "2024-02-29", "2026-02-28")]
    [InlineData("four-years", "Every four years", "2024-02-29", "2028-02-29")]
    [InlineData("P18M", "Every 18 months", "2024-08-31", "2026-02-28")]
    [InlineData("P12M", "Annual", "2024-08-31", "2025-08-31")]
    [InlineData("P1M", "Every month", "2024-01-31", "2024-02-29")]
    [InlineData("P90D", "Every 90 days", "2024-01", "2024-03-31")]
    [InlineData("P1Y6M", "Every one year and six months", "2024-01-10", "2025-07-10")]
    [InlineData("every September", "Every September", "2024-08-31", "2024-09")]
    [InlineData("every september", "Every September", "2024-09-01", "2025-09")]
    [InlineData("every January", "Every January", "2024-12", "2025-01")]
    [InlineData("termly", "Termly", "2024-10-05", "2025-03-31")]
    [InlineData("termly", "Termly", "2025-03-31", "2025-07-31")]
    [InlineData("termly", "Termly", "2025-08-20", "2025-12-31")]
    public void NextReview_follows_the_cycle(string words, string printed, string from, string next)
    {
        var cycle = ReviewCycleWording.Parse(words)!;

        Assert.Equal((printed, next), (cycle.ToString(), cycle.NextReview(Parse(from))!.Value.ToIso()));
    }

    [Fact]
    public void NextReview_of_a_live_document_is_never() => Assert.Null(ReviewCycleWording.Parse("live")!.NextReview(Parse("2024-01")));

    [Theory]
    [InlineData("P0D")]
    [InlineData("every Septembre")]
    [InlineData("every")]
    [InlineData("yearly")]
    [InlineData("Annual")]
    public void Parse_anything_else_is_null(string words) => Assert.Null(ReviewCycleWording.Parse(words));

    [Fact]
    public void NextReview_is_always_later_and_within_the_cycle() => Prop.ForAll(Dates, Gen.Elements("annual", "P18M", "P90D", "P2W", "termly", "every May", "every December", "two-years").ToArbitrary(), (from, words) =>
    {
        var next = ReviewCycleWording.Parse(words)!.NextReview(from)!.Value;
        return next.LastDay > from.FirstDay && next.FirstDay <= from.FirstDay.AddYears(2);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NextReview_of_whole_months_keeps_the_precision() => Prop.ForAll(Dates, from =>
        ReviewCycle.Annual.NextReview(from)!.Value.HasDay == from.HasDay).QuickCheckThrowOnFailure();

    [Fact]
    public void NextReview_of_years_and_months_keeps_the_day_or_takes_the_last_of_its_month() => Prop.ForAll(Dates, Gen.Choose(1, 60).ToArbitrary(), (from, months) =>
    {
        var next = new ReviewCycle.Every(new Period(0, months, 0, 0)).NextReview(from)!.Value;
        int inMonth = DateTime.DaysInMonth(next.FirstDay.Year, next.FirstDay.Month);
        int moved = ((next.FirstDay.Year - from.FirstDay.Year) * 12) + next.FirstDay.Month - from.FirstDay.Month;
        return moved == months && (!from.HasDay || next.FirstDay.Day == Math.Min(from.FirstDay.Day, inMonth));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NextReview_after_every_leap_day_of_a_century_is_the_last_of_February_and_the_leap_day_again_after_four_years()
    {
        foreach (int year in Enumerable.Range(2000, 90).Where(DateTime.IsLeapYear))
        {
            PartialDate leapDay = new DateOnly(year, 2, 29);
            Assert.Equal(new DateOnly(year + 1, 2, 28), ReviewCycle.Annual.NextReview(leapDay)!.Value.FirstDay);
            Assert.Equal(new DateOnly(year + 4, 2, 29), ReviewCycleWording.Parse("four-years")!.NextReview(leapDay)!.Value.FirstDay);
        }
    }

    private static PartialDate Parse(string iso) => PartialDate.TryParse(iso, out var date) ? date : throw new FormatException(iso);
}
