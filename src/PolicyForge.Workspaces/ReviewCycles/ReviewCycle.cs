using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>How often a policy is reviewed at the latest.</summary>
public abstract record ReviewCycle
{
    private ReviewCycle()
    {
    }

    public static ReviewCycle Annual { get; } = new Every(new Period(1, 0, 0, 0));

    /// <summary>The latest date by which a policy last reviewed at <paramref name="from"/> is due again; null for a live document (and past the year 9999).</summary>
    /// <remarks>A month gives a month where the cycle counts whole months; otherwise it counts from the month's first day, the stricter reading.</remarks>
    public abstract PartialDate? NextReview(PartialDate from);

    /// <summary>As printed: "Annual", "Every two years", "Every 18 months", "Every September", "Termly", "Live document".</summary>
    public sealed override string ToString() => ReviewCycleWording.Describe(this);

    /// <summary>Every so many years, months, weeks or days; never zero.</summary>
    public sealed record Every(Period Period) : ReviewCycle
    {
        public override PartialDate? NextReview(PartialDate from) => Period.AddTo(from.FirstDay) switch
        {
            null => null,
            { } day when !from.HasDay && Period.IsWholeMonths => PartialDate.OfMonth(day.Year, day.Month),
            { } day => PartialDate.OfDay(day),
        };
    }

    /// <summary>In one month of each year, 1 to 12. A review in that month counts for it: the next is a year later.</summary>
    public sealed record EachYearIn(int Month) : ReviewCycle
    {
        public override PartialDate? NextReview(PartialDate from)
        {
            int year = from.FirstDay.Month < Month ? from.FirstDay.Year : from.FirstDay.Year + 1;
            return year > DateOnly.MaxValue.Year ? null : PartialDate.OfMonth(year, Month);
        }
    }

    /// <summary>Once each school term: due by the end of the term after the one of the last review.</summary>
    /// <remarks>Terms are counted as autumn (September to December), spring (January to March) and summer (April to July); August counts with summer.</remarks>
    public sealed record Termly : ReviewCycle
    {
        public override PartialDate? NextReview(PartialDate from)
        {
            int year = from.FirstDay.Year;
            return from.FirstDay.Month switch
            {
                <= 3 => PartialDate.OfDay(new DateOnly(year, 7, 31)),
                <= 8 => PartialDate.OfDay(new DateOnly(year, 12, 31)),
                _ => year == DateOnly.MaxValue.Year ? null : PartialDate.OfDay(new DateOnly(year + 1, 3, 31)),
            };
        }
    }

    /// <summary>Kept up to date all the time: no date.</summary>
    public sealed record Live : ReviewCycle
    {
        public override PartialDate? NextReview(PartialDate from) => null;
    }
}
