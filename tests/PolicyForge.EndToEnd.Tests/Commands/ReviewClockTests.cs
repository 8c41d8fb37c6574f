using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>Reviews with a clock that the test sets: across ten years, and across a night in which the clocks change at midnight.</summary>
public sealed class ReviewClockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReviewClockTests()
    {
        var files = SmallWorkspace.Files();
        files["templates/phones/history.yaml"] = """
            rows:
              - { version: "1.0", date: 2024-02-29, author: Director of IT, summary: First, status: approved, approval: { by: Trust Board, on: 2024-02-29 } }

            """;
        files.Remove("schools/elm-row/policies/phones/history.yaml");
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reviews_held_whenever_they_are_due_stay_annual_for_ten_years()
    {
        var held = new List<DateOnly>();
        for (var day = new DateOnly(2025, 1, 31); day < new DateOnly(2035, 1, 31); day = day.AddDays(28))
        {
            var (state, dueBy, daysLeft) = StateOn(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero), TimeZoneInfo.Utc);
            Assert.Equal(DateOnly.ParseExact(dueBy, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - day.DayNumber, daysLeft);
            Assert.Equal(daysLeft < 0 ? "overdue" : daysLeft == 0 ? "due" : daysLeft <= 90 ? "due-soon" : "current", state);
            Assert.InRange(daysLeft, -27, 366);
            if (daysLeft > 0) continue;
            held.Add(day);
            string date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            File.AppendAllText(_folder["templates/phones/history.yaml"], $$"""
                  - { version: "1.0", date: {{date}}, author: Director of IT, summary: Reviewed without change, status: approved, reviewed_without_change: true, approval: { by: Trust Board, on: {{date}} } }

                """);
        }

        Assert.InRange(held.Count, 9, 10);
        Assert.All(held.Zip(held.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 365, 392));
    }

    [Fact]
    public void Reviews_in_a_night_in_which_the_clocks_change_at_midnight_count_each_day_once()
    {
        // From midnight on 28 February 2025, the day of the review, clocks are an hour ahead: 23:59 is followed by 01:00.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2025, 1, 1), new DateTime(2025, 12, 31), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 2, 28),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 10, 31));
        var zone = TimeZoneInfo.CreateCustomTimeZone("Midnight", TimeSpan.FromHours(2), "Midnight", "Standard", "Summer", [rule]);
        var midnight = new DateTimeOffset(2025, 2, 27, 22, 0, 0, TimeSpan.Zero);
        Assert.Equal(("due-soon", 1), Short(StateOn(midnight.AddMinutes(-1), zone)));
        Assert.Equal(("due", 0), Short(StateOn(midnight, zone)));
        Assert.Equal(("due", 0), Short(StateOn(midnight.AddHours(22.9), zone)));
        Assert.Equal(("overdue", -1), Short(StateOn(midnight.AddHours(23), zone)));
    }

    [Fact]
    public void Reviews_as_of_a_day_are_the_same_bytes_in_every_time_zone()
    {
        string east = RunInZone("Pacific/Kiritimati");
        Assert.Contains("\"as_of\": \"2025-02-28\"", east);
        Assert.Equal(east, RunInZone("Pacific/Pago_Pago"));
        Assert.Equal(east, RunInZone("Europe/London"));
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("31/02/2025")]
    [InlineData("2025-02")]
    public void Reviews_as_of_a_day_that_does_not_exist_is_PF9003(string day)
    {
        var run = CommandRun.Of(_folder.Path, "reviews", "--as-of", day);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("PF9003", run.Error);
    }

    private static (string State, int DaysLeft) Short((string State, string DueBy, int DaysLeft) of) => (of.State, of.DaysLeft);

    private (string State, string DueBy, int DaysLeft) StateOn(DateTimeOffset now, TimeZoneInfo zone)
    {
        var run = CommandRun.At(now, zone, _folder.Path, "reviews", "phones", "--school", "oak-hill", "--format", "json");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        using var json = JsonDocument.Parse(run.Output);
        var review = json.RootElement.GetProperty("reviews")[0];
        return (review.GetProperty("state").GetString()!, review.GetProperty("due_by").GetString()!, review.GetProperty("days_left").GetInt32());
    }

    /// <summary>The program itself, as a process whose machine stands in that time zone.</summary>
    private string RunInZone(string zone)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, Environment = { ["TZ"] = zone } };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "policyforge.dll"), "reviews", "--as-of", "2025-02-28", "--format", "json"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
