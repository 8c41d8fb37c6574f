using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>policyforge review: reviewed without change, on 21 November 2026.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string TrustHistory = "templates/phones/history.yaml";

    private readonly TemporaryRepository _folder = new();

    public ReviewTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Review_of_the_trusts_version_adds_a_row_commits_it_and_moves_the_next_review()
    {
        var run = Review("phones", "--by", "Trust Board", "--on", "2026-11-19", "--minute", "TB/26/9");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Matches("^Recorded: phones 1\\.0 reviewed without change on 19 November 2026 by Trust Board; next review 19 November 2027\\. Commit [0-9a-f]+\\.\n$", run.Output);
        string history = _folder.Read(TrustHistory);
        Assert.Contains("version: \"1.0\"\n    date: 2026-11-19\n    author: Director of IT\n    summary: Reviewed without change\n    status: approved\n", history);
        Assert.Contains("reviewed_without_change: true\n", history);
        Assert.Contains("TB/26/9", history);
        Assert.Equal(TrustHistory, _folder.Git("show", "--format=", "--name-only", "HEAD"));
        Assert.Contains("current", CommandRun.Of(_folder.Path, "reviews", "phones", "--school", "oak-hill").Output);
    }

    [Fact]
    public void Review_of_a_schools_copy_is_the_schools_own_and_can_be_repeated_each_year()
    {
        Assert.Equal(0, Review("phones", "--school", "oak-hill", "--by", "Local Governing Body", "--on", "2026-01-15").ExitCode);
        var again = Review("phones", "--school", "oak-hill", "--by", "Local Governing Body", "--on", "2026-11-19", "--next-review", "2027-09");
        Assert.Equal(("", 0), (again.Error, again.ExitCode));
        Assert.Contains("next review September 2027", again.Output);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "verify").ExitCode);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "check").ExitCode);
    }

    [Theory]
    [InlineData("PF6303", "2026-11-22")]
    [InlineData("PF6304", "2025-01-19")]
    [InlineData("PF9003", "2026-02-30")]
    [InlineData("PF9003", "11/19/2026")]
    public void Review_on_a_date_that_cannot_be_is_refused(string code, string date) => Refuses(code, "phones", "--by", "Trust Board", "--on", date);

    [Fact]
    public void Review_with_a_next_review_before_it_is_PF5107() => Refuses("PF5107", "phones", "--by", "Trust Board", "--on", "2026-11-19", "--next-review", "2026-01-01");

    [Fact]
    public void Review_of_a_policy_that_was_never_approved_is_PF6301() => Refuses("PF6301", "visitors", "--by", "Trust Board", "--on", "2026-11-19");

    [Fact]
    public void Review_of_a_school_whose_own_version_is_a_draft_is_PF6302() => Refuses("PF6302", "phones", "--school", "elm-row", "--by", "Board", "--on", "2026-11-19");

    [Fact]
    public void Review_while_a_newer_version_is_under_way_is_PF6302()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "Draft", "--status", "in-review", "--date", "2026-10-01").ExitCode);
        Refuses("PF6302", "phones", "--by", "Trust Board", "--on", "2026-11-19");
    }

    [Fact]
    public void Review_of_a_withdrawn_policy_is_PF6306()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "Ended", "--status", "withdrawn", "--date", "2026-10-01").ExitCode);
        Refuses("PF6306", "phones", "--by", "Trust Board", "--on", "2026-11-19");
    }

    [Fact]
    public void Review_of_a_text_that_has_changed_since_its_version_is_PF6305()
    {
        Assert.Equal(0, Review("phones", "--by", "Trust Board", "--on", "2026-11-01").ExitCode);
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all", StringComparison.Ordinal));
        _folder.Commit("Say it strongly");
        Refuses("PF6305", "phones", "--by", "Trust Board", "--on", "2026-11-19");
    }

    [Fact]
    public void Review_that_does_not_say_enough_names_everything_that_is_missing()
    {
        var run = CommandRun.Of(_folder.Path, "review", "phones");
        Assert.Equal(2, run.ExitCode);
        Assert.All((string[])["--no-change", "--by", "--on"], option => Assert.Contains(option, run.Error));
        Assert.Contains("policyforge release", run.Error);
    }

    private CommandRun Review(params string[] arguments) => CommandRun.Of(_folder.Path, ["review", .. arguments, "--no-change"]);

    private void Refuses(string code, params string[] arguments)
    {
        string head = _folder.Git("rev-parse", "HEAD");
        var run = Review(arguments);
        Assert.Contains(code, run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal((head, ""), (_folder.Git("rev-parse", "HEAD"), _folder.Git("status", "--porcelain")));
    }
}
