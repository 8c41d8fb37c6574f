using System.Globalization;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>The words for review cycles: those of policy.yaml, and those that are printed.</summary>
public static class ReviewCycleWording
{
    private const string EveryPrefix = "every ";

    private static readonly string[] Numbers = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly (string Word, ReviewCycle Cycle)[] Named =
    [
        ("annual", ReviewCycle.Annual),
        ("two-years", new ReviewCycle.Every(new Period(2, 0, 0, 0))),
        ("three-years", new ReviewCycle.Every(new Period(3, 0, 0, 0))),
        ("four-years", new ReviewCycle.Every(new Period(4, 0, 0, 0))),
        ("termly", new ReviewCycle.Termly()),
        ("live", new ReviewCycle.Live()),
    ];

    /// <summary>The words that stand for a cycle by themselves.</summary>
    public static IEnumerable<string> Words => Named.Select(pair => pair.Word);

    /// <summary>Reads a word of <see cref="Words"/>, "every September", or an ISO 8601 period that is not zero; null for anything else.</summary>
    public static ReviewCycle? Parse(string text)
    {
        foreach (var (word, cycle) in Named)
        {
            if (word == text) return cycle;
        }

        if (text.StartsWith(EveryPrefix, StringComparison.OrdinalIgnoreCase))
        {
            int month = Array.FindIndex(MonthNames, name => name.Equals(text[EveryPrefix.Length..].Trim(), StringComparison.OrdinalIgnoreCase));
            return month < 0 ? null : new ReviewCycle.EachYearIn(month + 1);
        }

        return Period.TryParse(text, out var period) && !period.IsZero ? new ReviewCycle.Every(period) : null;
    }

    /// <summary>After "is reviewed": "every year", "every two years", "all the time".</summary>
    public static string InSentence(ReviewCycle cycle) => cycle switch
    {
        ReviewCycle.Termly => "every term",
        ReviewCycle.Live => "all the time",
        _ when cycle.ToString() is "Annual" => "every year",
        _ when cycle.ToString() is ['E', .. var rest] => "e" + rest,
        _ => cycle.ToString(),
    };

    internal static string Describe(ReviewCycle cycle) => cycle switch
    {
        ReviewCycle.Every { Period: { Years: 1, Months: 0, Weeks: 0, Days: 0 } or { Years: 0, Months: 12, Weeks: 0, Days: 0 } } => "Annual",
        ReviewCycle.Every every => Describe(every.Period),
        ReviewCycle.EachYearIn each => $"Every {MonthNames[each.Month - 1]}",
        ReviewCycle.Termly => "Termly",
        _ => "Live document",
    };

    private static string[] MonthNames => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    private static string Describe(Period period)
    {
        (int Number, string Unit)[] units = [(period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day")];
        var parts = units.Where(part => part.Number > 0).ToArray();
        if (parts is [(1, var single)]) return $"Every {single}";
        return "Every " + string.Join(" and ", parts.Select(part => $"{InWords(part.Number)} {part.Unit}{(part.Number == 1 ? "" : "s")}"));
    }

    private static string InWords(int number) =>
        number == 1 ? "one" : number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);
}
