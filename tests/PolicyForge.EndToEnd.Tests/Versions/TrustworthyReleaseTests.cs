using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>What must not become a version, and what a version that was tampered with must not pass for.</summary>
public sealed class TrustworthyReleaseTests : IDisposable
{
    private const string TrustHistory = "templates/phones/history.yaml";
    private const string SchoolHistory = "schools/oak-hill/policies/phones/history.yaml";
    private const string Clause = "clauses/phones/use.md";

    private static readonly string[] Approved = ["--status", "approved", "--approved-by", "Local Governing Body", "--on", "2026-11-12"];

    private readonly TemporaryRepository _folder = new();

    public TrustworthyReleaseTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\n");
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Release_run_again_after_it_was_committed_is_refused_and_names_the_version_with_this_text()
    {
        string[] command = ["release", "phones", "--school", "oak-hill", "--major", "--summary", "Approved", .. Approved];
        Done(command);
        string head = _folder.Git("rev-parse", "HEAD");
        var again = Run(command);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("PF5320: 3.0 was not released: version 2.0 of oak-hill/phones has this very text", again.Error);
        Assert.Contains("policyforge review phones --school oak-hill --no-change", again.Error);
        Assert.Equal(head, _folder.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void Release_of_the_same_text_with_another_status_is_news()
    {
        Done("release", "phones", "--minor", "--summary", "For consultation", "--status", "in-consultation");
        Done(["release", "phones", "--major", "--summary", "Approved", .. Approved]);
    }

    [Fact]
    public void Approval_on_a_day_to_come_is_refused_and_hides_no_review()
    {
        var run = Run("release", "phones", "--school", "oak-hill", "--major", "--summary", "x", "--status", "approved", "--approved-by", "LGB", "--on", "2027-06-01");
        Assert.Contains("PF5321", run.Error);
        Assert.Contains("today is 21 November 2026", run.Error);
        _folder.Write(TrustHistory, _folder.Read(TrustHistory) + "  - version: \"2.0\"\n    date: 2026-11-01\n    author: Director of IT\n    summary: To be approved\n    status: approved\n    approval: { by: Trust Board, on: 2030-06-01 }\n");
        var reviews = CommandRun.Of(_folder.Path, "reviews", "--as-of", "2029-01-01");
        Assert.Contains("Overdue", reviews.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void School_cannot_approve_what_the_trust_has_withdrawn()
    {
        Done("release", "phones", "--minor", "--summary", "Withdrawn", "--status", "withdrawn");
        var run = Run(["release", "phones", "--school", "oak-hill", "--major", "--summary", "x", .. Approved, "--date", "2026-11-21"]);
        Assert.Contains("PF5322: oak-hill/phones 2.0 cannot be released: the trust withdrew the policy (version 1.1, 21 November 2026)", run.Error);
    }

    [Fact]
    public void School_cannot_begin_below_the_trusts_version_or_before_it()
    {
        Done("release", "phones", "--as", "4.0", "--summary", "New", "--status", "draft");
        Assert.Contains("PF5323", Run("release", "phones", "--school", "oak-hill", "--as", "1.0", "--summary", "x", "--status", "draft").Error);
        var early = Run("release", "phones", "--school", "oak-hill", "--as", "5.0", "--summary", "x", "--status", "draft", "--date", "2026-10-01");
        Assert.Contains("PF5324", early.Error);
        Assert.Contains("the trust's rows of 4.0 are later", early.Error);
    }

    [Fact]
    public void Release_onto_a_history_that_lost_a_row_is_refused_until_the_row_is_back_word_for_word()
    {
        Done("release", "phones", "--minor", "--summary", "One", "--status", "in-review");
        string whole = _folder.Read(TrustHistory);
        string cut = whole[..whole.IndexOf("  - version: \"1.1\"", StringComparison.Ordinal)];
        _folder.Write(TrustHistory, cut);
        _folder.Commit("A merge that kept one side");
        Assert.Contains("PF5202", Run("verify", "phones").Error);
        Replace(Clause, "Lessons: never", "Lessons: always");
        var run = Run("release", "phones", "--minor", "--summary", "Two", "--commit");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF5325", run.Error);
        _folder.Write(TrustHistory, whole);
        _folder.Commit("Put back");
        var verify = Run("verify", "phones");
        Assert.Equal(("", 0), (verify.Error, verify.ExitCode));
        Done("release", "phones", "--minor", "--summary", "Two", "--commit");
    }

    [Fact]
    public void Draft_that_nobody_released_may_be_tidied_away()
    {
        string history = _folder.Read(TrustHistory);
        _folder.Write(TrustHistory, history + "  - version: \"1.1\"\n    date: 2026-02-01\n    author: Director of IT\n    summary: Starter\n    status: draft\n");
        _folder.Commit("By hand");
        _folder.Write(TrustHistory, history);
        _folder.Commit("Tidy up");
        Assert.Equal(0, Run("verify", "phones").ExitCode);
    }

    [Fact]
    public void Release_of_several_schools_makes_a_version_for_each_in_one_commit()
    {
        Done(["release", "phones", "--school", "oak-hill,elm-row", "--as", "2.0", "--summary", "Approved", .. Approved]);
        Assert.Equal($"schools/elm-row/policies/phones/history.yaml\n{SchoolHistory}", _folder.Git("show", "--format=", "--name-only", "HEAD"));
    }

    [Fact]
    public void Schools_version_has_the_schools_head_for_its_author()
    {
        Done(["release", "phones", "--school", "oak-hill", "--as", "2.0", "--summary", "Approved", .. Approved]);
        Assert.DoesNotContain("Director of IT", _folder.Read(SchoolHistory));
    }

    [Fact]
    public void Dry_run_works_on_uncommitted_sources_and_says_so()
    {
        Replace(Clause, "Lessons: never", "Lessons: always");
        var run = Run("release", "phones", "--minor", "--summary", "x", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PF5326", run.Error);
        Assert.Contains(Clause, run.Error);
    }

    [Theory]
    [InlineData("PolicyForge 0.1.0", "PF5209", 1)]
    [InlineData("PolicyForge 0.0.9", "PF5216", 0)]
    public void Verify_tells_another_program_from_another_text(string generator, string code, int exitCode)
    {
        Done("release", "phones", "--minor", "--summary", "One", "--status", "draft");
        string row = _folder.Read(TrustHistory);
        string digest = row[row.LastIndexOf("digest: ", StringComparison.Ordinal)..].Split('\n')[0];
        _folder.Write(TrustHistory, row.Replace(digest, "digest: sha256:" + new string('0', 64)).Replace("PolicyForge 0.1.0", generator));
        _folder.Git("commit", "--quiet", "--all", "--amend", "--no-edit");
        var verify = Run("verify", "phones");
        Assert.Contains(code, verify.Error);
        Assert.Equal(exitCode, verify.ExitCode);
        var build = Run("build", "phones", "--school", "oak-hill", "--version", "1.1");
        Assert.Contains(code, build.Error);
        Assert.Equal(exitCode == 0 ? 0 : 2, build.ExitCode);
        Assert.DoesNotContain("Nothing is wrong", build.Error);
        // The upgrade leaves the version what it was; only the same program with another text casts doubt on it.
        Assert.Equal(exitCode == 0, Run("show", "phones", "--school", "oak-hill", "--format", "json").Output.Contains("\"version\": \"1.1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_says_that_the_files_of_a_commit_changed_where_history_was_rewritten()
    {
        Done("release", "phones", "--minor", "--summary", "One", "--status", "draft");
        Replace(Clause, "Lessons: never", "Lessons: always");
        _folder.Git("commit", "--quiet", "--all", "--amend", "--no-edit");
        var verify = Run("verify", "phones");
        Assert.Contains("PF5217", verify.Error);
        Assert.Equal(1, verify.ExitCode);
    }

    [Fact]
    public void Redline_does_not_go_on_without_a_text_that_it_cannot_read()
    {
        _folder.Write("schools/oak-hill/clauses/phones/use.md", "---\nid: phones/use\ntitel: Use\n---\nOur own text.\n");
        var run = Run("redline", "phones", "--school", "oak-hill", "--from-commit", "HEAD", "--to", "working");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("schools/oak-hill/clauses/phones/use.md:3", run.Error);
        Assert.DoesNotContain("0 of 1", run.Output);
        _folder.Commit("A slip");
        File.Delete(_folder["schools/oak-hill/clauses/phones/use.md"]);
        Assert.Contains("PF5239", Run("redline", "phones", "--school", "oak-hill", "--from-commit", "HEAD", "--to", "working").Error);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);

    private void Done(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text);
        _folder.Write(path, text.Replace(old, with));
    }
}
