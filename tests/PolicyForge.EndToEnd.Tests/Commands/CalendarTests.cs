using System.Text;
using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>reviews --format ics, read back by a calendar program that is not ours.</summary>
public sealed class CalendarTests : IDisposable
{
    private const string Title = "Téléphones, \\\"phones\\\"; and a backslash \\\\ — a title of such length that its line has to be folded, even within the letters é, ŵ and 😀😀😀";
    private const string ReadTitle = "Téléphones, \"phones\"; and a backslash \\ — a title of such length that its line has to be folded, even within the letters é, ŵ and 😀😀😀";

    private readonly TemporaryFolder _folder = new();

    public CalendarTests()
    {
        var files = SmallWorkspace.Files();
        files["templates/phones/policy.yaml"] = files["templates/phones/policy.yaml"].Replace("title: Telephones Policy", $"title: \"{Title}\"", StringComparison.Ordinal);
        files["templates/visitors/history.yaml"] = """
            rows:
              - { version: "1.0", date: 2024-02-29, author: Director of Estates, summary: First, status: approved, approval: { by: Trust Board, on: 2024-02-29 } }

            """;
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Calendar_read_by_another_program_has_every_review_on_its_day_with_its_alarms()
    {
        Assert.SkipUnless(CalendarReader.IsWanted, "No python3 with the package icalendar is installed.");
        var calendar = CalendarReader.Read(Encoding.UTF8.GetBytes(Calendar()));
        Assert.Equal(("Policy reviews: Hollow Way Trust", "2.0"), (calendar.Name, calendar.Version));
        Assert.Equal(
            ["review.phones.elm-row@www.hollowway.example 2026-01-20 2026-01-21", "review.phones.oak-hill@www.hollowway.example 2026-01-20 2026-01-21", "review.visitors.trust@www.hollowway.example 2026-02-28 2026-03-01"],
            calendar.Events.Select(of => $"{of.Uid} {of.Start} {of.End}"));
        Assert.All(calendar.Events, of => Assert.Equal([-30, -7], of.Alarms));
        Assert.All(calendar.Events, of => Assert.Empty(of.Errors));
        var oakHill = calendar.Events[1];
        Assert.Equal($"Policy review due: {ReadTitle}, Oak Hill Primary School", oakHill.Summary);
        Assert.Equal("Owner: Director of IT\nApproved by: local governing body\nLast reviewed: 20 January 2025 (version 1.0)\nReview cycle: Annual", oakHill.Description);
        Assert.Equal("2025-01-20T00:00:00+00:00", oakHill.Stamp);
    }

    [Fact]
    public void Calendar_of_a_later_day_and_a_later_review_keeps_its_uids()
    {
        Assert.SkipUnless(CalendarReader.IsWanted, "No python3 with the package icalendar is installed.");
        string first = Calendar();
        Assert.Equal(first, Calendar());
        var before = CalendarReader.Read(Encoding.UTF8.GetBytes(first));
        string history = _folder["templates/phones/history.yaml"];
        File.AppendAllText(history, """
              - { version: "1.0", date: 2026-10-05, author: Director of IT, summary: Reviewed without change, status: approved, reviewed_without_change: true, approval: { by: Trust Board, on: 2026-10-05, next_review: 2027-06 } }

            """);
        var after = CalendarReader.Read(Encoding.UTF8.GetBytes(Calendar("--as-of", "2027-03-01")));
        Assert.Equal(before.Events.Select(of => of.Uid).Order(StringComparer.Ordinal), after.Events.Select(of => of.Uid).Order(StringComparer.Ordinal));
        Assert.Equal("2027-06-30", after.Events.Single(of => of.Uid.StartsWith("review.phones.oak-hill", StringComparison.Ordinal)).Start);
    }

    [Fact]
    public void Calendar_of_the_sample_workspace_has_the_dates_that_the_reviews_have()
    {
        Assert.SkipUnless(CalendarReader.IsWanted, "No python3 with the package icalendar is installed.");
        var calendar = CalendarReader.Read(Encoding.UTF8.GetBytes(CommandRun.Of(RepositoryRoot.Path, "reviews", "--format", "ics").Output));
        using var json = JsonDocument.Parse(CommandRun.Of(RepositoryRoot.Path, "reviews", "--format", "json").Output);
        string[] expected =
        [
            .. json.RootElement.GetProperty("reviews").EnumerateArray()
                .Where(review => review.GetProperty("due_by").GetString() is { Length: 10 })
                .Select(review => $"review.{review.GetProperty("policy").GetString()}.{review.GetProperty("school").GetString() ?? "trust"}@www.kestrelvale.example {review.GetProperty("due_by").GetString()}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(calendar.Events.Select(of => $"{of.Uid} {of.Start}")));
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(of => of.Uid).Distinct().Count());
    }

    private string Calendar(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["reviews", "--format", "ics", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
