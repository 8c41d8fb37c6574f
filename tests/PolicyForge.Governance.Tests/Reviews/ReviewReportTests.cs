using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Governance.Tests.Reviews;

public sealed class ReviewReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Calendar_lines_end_in_CRLF_and_hold_75_octets_at_most()
    {
        string calendar = ReviewCalendar.Write(Trust(), [Assessment("Tŷ-Gwyn, Académie des Très Longues Vacances; \\ Sœur Thérèse et les Élèves", "2026-12-01")]);
        Assert.DoesNotContain('\n', calendar.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        string unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:Policy review due: Social Media Policy\, Tŷ-Gwyn\, Académie des Très Longues Vacances\; \\ Sœur Thérèse et les Élèves", unfolded, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_uid_does_not_change_when_the_date_moves()
    {
        string before = ReviewCalendar.Write(Trust(), [Assessment("Meadow Bank", "2026-12-01")]);
        string after = ReviewCalendar.Write(Trust(), [Assessment("Meadow Bank", "2027-12-01")]);
        const string uid = "UID:review.social-media.meadow-bank@www.kestrelvale.example";
        Assert.Contains(uid, before, StringComparison.Ordinal);
        Assert.Contains(uid, after, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART;VALUE=DATE:20271201\r\n", after, StringComparison.Ordinal);
        Assert.Contains("\r\nDTEND;VALUE=DATE:20271202\r\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_text_cannot_start_a_property_of_its_own()
    {
        string calendar = ReviewCalendar.Write(Trust(), [Assessment("X\r\nATTACH:evil", "2026-12-01")]);
        Assert.DoesNotContain("\nATTACH", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_text_with_control_characters_loses_them()
    {
        string calendar = ReviewCalendar.Write(Trust(), [Assessment("Meadow\a\u001b Bank", "2026-12-01")]);
        Assert.DoesNotContain(calendar, c => char.IsControl(c) && c is not ('\r' or '\n'));
        Assert.Contains("Meadow Bank", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_document_without_date_is_left_out() =>
        Assert.DoesNotContain("VEVENT", ReviewCalendar.Write(Trust(), [Assessment("X", null)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("@sum,x", "\"'@sum,x\"")]
    public void Csv_field_is_quoted_and_never_a_formula(string value, string expected) =>
        Assert.Equal(expected + "\r\n", CsvText.Write([[value]]));

    [Fact]
    public void Message_is_addressed_to_the_owner_and_lists_what_is_due()
    {
        var messages = ReviewMessage.ForOwners([Assessment("Ysgol y Tŵr", "2026-11-01")], _ => "it@kestrelvale.example", Today);
        var message = Assert.Single(messages);
        Assert.Equal("director-of-it.eml", message.FileName);
        string[] parts = message.Content.Split("\r\n\r\n", 2);
        Assert.Contains("To: it@kestrelvale.example\r\nSubject: 1 policy review needs your attention\r\n", parts[0], StringComparison.Ordinal);
        string body = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]));
        Assert.Contains("- Social Media Policy, Ysgol y Tŵr: overdue by 20 days (review date 1 November 2026)", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_written_twice_is_the_same_and_has_no_id()
    {
        string[] twice = [.. Enumerable.Range(0, 2).Select(_ => Assert.Single(ReviewMessage.ForOwners([Assessment("X", "2026-11-01")], _ => "it@kestrelvale.example", Today)).Content)];
        Assert.Equal(twice[0], twice[1]);
        Assert.DoesNotContain("Message-Id", twice[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', twice[0].Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    [InlineData("it@kestrelvale.example\r\nBcc: all@elsewhere.example")]
    public void Message_without_an_address_leaves_its_field_to_be_filled_in(string? address)
    {
        string headers = Assert.Single(ReviewMessage.ForOwners([Assessment("X", "2026-11-01")], _ => address, Today)).Content.Split("\r\n\r\n")[0];
        Assert.Contains("\r\nTo:\r\nSubject:", headers.Replace("To: \r", "To:\r", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Bcc", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_current_policies_need_none() =>
        Assert.Empty(ReviewMessage.ForOwners([Assessment("X", "2027-11-01")], _ => null, Today));

    private static Trust Trust() => new()
    {
        Name = "Kestrel Vale Learning Trust",
        ShortName = "the Trust",
        Website = "https://www.kestrelvale.example",
        Terms = TermTable.Empty,
        Location = SourceLocation.OfFile("policyforge.yaml"),
    };

    private static ReviewAssessment Assessment(string school, string? due) => ReviewAssessor.Assess(
        new ReviewSubject("social-media", "Social Media Policy", "meadow-bank", school, "Director of IT", "governors")
        {
            Cycle = due is null ? new ReviewCycle.Live() : ReviewCycle.Annual,
        },
        [Row(due)],
        [],
        Today,
        new Period(0, 0, 0, 90),
        _ => []);

    private static VersionRow Row(string? due) => new()
    {
        Version = VersionNumber.First,
        Date = new DateOnly(2025, 11, 1),
        Author = "A. Author",
        Summary = ["Summary."],
        Status = ReleaseStatus.Approved,
        Approval = due is not null && PartialDate.TryParse(due, out var next) ? new Approval("Board", new DateOnly(2025, 11, 1), null, next) : null,
        Location = SourceLocation.OfFile("history.yaml"),
    };
}
