using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>Tells whether a school's own cycle is at least as strict as the trust's.</summary>
public static class ReviewCycleComparison
{
    /// <summary>A leap year and the three after it: every month length, and both kinds of February.</summary>
    private static readonly DateOnly FirstStart = new(2024, 1, 1);

    /// <summary>True where from no day <paramref name="own"/> allows a later review than <paramref name="least"/>. A live document, which has no date, is never stricter than a date.</summary>
    public static bool IsAtLeastAsStrict(ReviewCycle own, ReviewCycle least) =>
        Starts().All(start => (own.NextReview(start), least.NextReview(start)) switch
        {
            (_, null) => true,
            (null, _) => false,
            ({ } mine, { } theirs) => mine.LastDay <= theirs.LastDay,
        });

    /// <summary>As <see cref="IsAtLeastAsStrict"/>, but a fixed month comes every year, though some weeks more than a year may lie between two reviews.</summary>
    public static bool IsAsOften(ReviewCycle own, ReviewCycle least) =>
        IsAtLeastAsStrict(own, least) || (own is ReviewCycle.EachYearIn && IsAtLeastAsStrict(ReviewCycle.Annual, least));

    private static IEnumerable<PartialDate> Starts() => Enumerable.Range(0, (4 * 365) + 1).Select(days => PartialDate.OfDay(FirstStart.AddDays(days)));
}
