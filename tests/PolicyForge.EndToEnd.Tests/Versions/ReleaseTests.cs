using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

public sealed class ReleaseTests : IDisposable
{
    private const string TrustHistory = "templates/phones/history.yaml";

    private readonly TemporaryRepository _folder = new();

    public ReleaseTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\n");
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Release_appends_the_row_keeps_the_text_and_commits_only_its_own_files()
    {
        string before = _folder.Read(TrustHistory);
        _folder.Write("notes.txt", "mine");
        _folder.Git("add", "notes.txt");
        var run = Release("phones", "--minor", "--summary", "Breaks: \"never\"", "--status", "draft");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        string after = _folder.Read(TrustHistory);
        Assert.StartsWith(before, after);
        Assert.Contains("  - version: \"1.1\"\n    date: 2026-11-21\n    author: Director of IT\n    summary: \"Breaks: \\\"never\\\"\"\n    status: draft\n    digest: sha256:", after);
        Assert.Equal(TrustHistory, _folder.Git("show", "--format=", "--name-only", "HEAD"));
        Assert.Equal("A  notes.txt", _folder.Git("status", "--porcelain"));
        string message = _folder.Git("log", "-1", "--format=%(trailers:only)");
        Assert.StartsWith("Policy: phones\nVersion: 1.1\nStatus: draft\nContent-Digest: sha256:", message);
    }

    [Fact]
    public void Release_of_a_school_without_history_makes_the_file_and_the_copy_says_its_version()
    {
        var run = Release("phones", "--school", "oak-hill", "--as", "2.0", "--summary", "Approved", "--status", "approved", "--approved-by", "Local Governing Body", "--on", "2026-11-12", "--minute", "LGB/26/41", "--tag");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Equal("", _folder.Git("status", "--porcelain"));
        Assert.Equal("schools/oak-hill/phones/2.0", _folder.Git("tag"));
        Assert.Contains("\"version\": \"2.0\"", Show());
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        Assert.Contains("\"version\": \"2.0 with later changes, not issued\"", Show());
        Assert.Equal(0, CommandRun.Of(_folder.Path, "verify", "phones").ExitCode);
    }

    [Fact]
    public void Build_of_an_earlier_version_gives_the_bytes_that_were_issued()
    {
        Assert.Equal(0, Release("phones", "--school", "oak-hill", "--as", "2.0", "--summary", "One", "--status", "draft").ExitCode);
        CommandRun.Of(_folder.Path, "build", "phones", "--school", "oak-hill", "--output", "then");
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        Replace("schools/oak-hill/school.yaml", "Oak Hill Primary School", "Oak Hill Junior School");
        Assert.Equal(0, Release("phones", "--school", "oak-hill", "--minor", "--summary", "Two", "--commit").ExitCode);
        var run = CommandRun.Of(_folder.Path, "build", "phones", "--school", "oak-hill", "--version", "2.0", "--output", "again");
        Assert.Contains("PF5213: Version 2.0 of oak-hill/phones: phones.docx and phones.html as issued, byte for byte.", run.Error);
        Assert.Equal(0, run.ExitCode);
        foreach (string file in (string[])["oak-hill/phones.docx", "oak-hill/phones.html"])
            Assert.Equal(File.ReadAllBytes(_folder["then/" + file]), File.ReadAllBytes(_folder["again/" + file]));
        var missing = CommandRun.Of(_folder.Path, "build", "phones", "--school", "oak-hill", "--version", "2.2");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("1.0, 2.0, 2.1", missing.Error);
    }

    [Theory]
    [InlineData("PolicyForge 0.0.9", "PF5211", 0)]
    [InlineData("PolicyForge 0.1.0", "PF5212", 0)]
    public void Verify_tells_a_changed_generator_from_changed_content(string generator, string code, int exitCode)
    {
        Assert.Equal(0, Release("phones", "--school", "oak-hill", "--as", "2.0", "--summary", "One", "--status", "draft").ExitCode);
        Assert.Contains("1 of them composed again from their commits with the bytes that were issued.", CommandRun.Of(_folder.Path, "verify", "phones", "--school", "oak-hill").Output);
        const string History = "schools/oak-hill/policies/phones/history.yaml";
        string row = _folder.Read(History);
        string digest = row[row.IndexOf("docx: ", StringComparison.Ordinal)..].Split('\n')[0];
        _folder.Write(History, row.Replace(digest, "docx: sha256:" + new string('0', 64)).Replace("PolicyForge 0.1.0", generator));
        _folder.Git("commit", "--quiet", "--all", "--amend", "--no-edit");
        var verify = CommandRun.Of(_folder.Path, "verify", "phones", "--school", "oak-hill");
        Assert.Equal(exitCode, verify.ExitCode);
        Assert.Contains(code, verify.Error);
        Assert.Contains(code, CommandRun.Of(_folder.Path, "build", "phones", "--school", "oak-hill", "--version", "2.0").Error);
    }

    [Fact]
    public void Redline_between_two_versions_is_written_in_both_formats()
    {
        Release("phones", "--school", "oak-hill", "--as", "2.0", "--summary", "One", "--status", "draft");
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        Release("phones", "--school", "oak-hill", "--minor", "--summary", "Two", "--commit");
        var run = CommandRun.Of(_folder.Path, "redline", "phones", "--school", "oak-hill", "--from", "2.0", "--to", "2.1");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains("<ins", _folder.Read("output/redlines/oak-hill/phones.html"));
        using var docx = System.IO.Compression.ZipFile.OpenRead(_folder["output/redlines/oak-hill/phones.docx"]);
        using var reader = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        Assert.Contains("<w:ins ", reader.ReadToEnd());
    }

    [Fact]
    public void Release_all_changed_takes_those_that_changed_and_no_others()
    {
        Assert.Equal(0, Release("phones", "--minor", "--summary", "One", "--status", "draft").ExitCode);
        var nothing = Release("--all-changed", "--minor", "--summary", "Law");
        Assert.Contains("PF5310", nothing.Error);
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        var run = Release("--all-changed", "--minor", "--summary", "Law", "--commit");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"phones\s+1\.1\s+1\.2", run.Output);
    }

    [Fact]
    public void Release_all_changed_takes_the_trusts_rows_and_each_schools_in_one_commit()
    {
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _folder.Commit("Law");
        string before = _folder.Git("rev-parse", "HEAD");
        var dry = Release("--all-changed", "--minor", "--summary", "Law", "--dry-run");
        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("Without --dry-run these 2 versions would be released in one commit.", dry.Output);
        Assert.Contains("PF5314: visitors has no version yet", dry.Error);
        Assert.Equal((before, ""), (_folder.Git("rev-parse", "HEAD"), _folder.Git("status", "--porcelain")));

        var run = Release("--all-changed", "--minor", "--summary", "Law");
        Assert.Contains("Released 2 versions in commit", run.Output);
        Assert.Equal(before, _folder.Git("rev-parse", "HEAD~1"));
        Assert.Equal("schools/elm-row/policies/phones/history.yaml\n" + TrustHistory, _folder.Git("show", "--format=", "--name-only", "HEAD"));
        Assert.Equal("Release 2 versions (draft)", _folder.Git("log", "-1", "--format=%s"));
        Assert.Contains("PF5310", Release("--all-changed", "--minor", "--summary", "Law").Error);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "verify", "--rebuild").ExitCode);
    }

    [Fact]
    public void Release_all_changed_of_a_school_takes_only_its_own()
    {
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _folder.Commit("Law");
        Assert.Equal(0, Release("--all-changed", "--school", "elm-row", "--minor", "--summary", "Law").ExitCode);
        Assert.Equal("schools/elm-row/policies/phones/history.yaml", _folder.Git("show", "--format=", "--name-only", "HEAD"));
    }

    [Fact]
    public void Release_all_changed_leaves_withdrawn_histories_out_and_says_so()
    {
        Assert.Equal(0, Release("phones", "--minor", "--summary", "x", "--status", "withdrawn").ExitCode);
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _folder.Commit("Law");
        Assert.Contains("PF5315: phones was left out: it is withdrawn.", Release("--all-changed", "--minor", "--summary", "Law").Error);
    }

    [Fact]
    public void Release_all_changed_that_a_hook_refuses_leaves_every_file_as_it_was()
    {
        if (OperatingSystem.IsWindows()) return;
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _folder.Commit("Law");
        _folder.Write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(_folder[".git/hooks/pre-commit"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(2, Release("--all-changed", "--minor", "--summary", "Law").ExitCode);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData("PF5103", "--as", "0.9", "--summary", "x")]
    [InlineData("PF5102", "--as", "1.0", "--summary", "x")]
    [InlineData("PF5313", "--as", "one", "--summary", "x")]
    [InlineData("PF5312", "--minor", "--summary", "x", "--status", "approved")]
    [InlineData("PF5108", "--minor", "--summary", "x", "--status", "draft", "--approved-by", "LGB", "--on", "2026-11-12")]
    [InlineData("PF9003", "--minor", "--summary", "x", "--date", "11/21/2026")]
    [InlineData("PF9001", "--minor", "--major", "--summary", "x")]
    public void Release_that_the_rules_forbid_changes_nothing(string code, params string[] arguments) => RefusesWith(code, arguments);

    [Fact]
    public void Release_after_an_approval_without_one_of_its_own_is_a_draft()
    {
        Assert.Contains("phones 1.1, draft", Release("phones", "--minor", "--summary", "x").Output);
        Assert.Contains("phones 1.1, draft", Release("phones", "--no-change").Output);
    }

    [Fact]
    public void Release_with_uncommitted_sources_is_PF5301()
    {
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        RefusesWith("PF5301", "--minor", "--summary", "x");
    }

    [Fact]
    public void Release_with_errors_is_PF5302()
    {
        Replace("clauses/phones/use.md", "slots.kept_in", "slots.kept_on");
        _folder.Commit("Broken");
        RefusesWith("PF5302", "--minor", "--summary", "x");
    }

    [Fact]
    public void Release_on_a_detached_head_is_PF5304()
    {
        _folder.Git("checkout", "--quiet", "--detach");
        RefusesWith("PF5304", "--minor", "--summary", "x");
    }

    [Fact]
    public void Release_during_a_merge_is_PF5008()
    {
        File.WriteAllText(_folder[".git/MERGE_HEAD"], _folder.Git("rev-parse", "HEAD") + "\n");
        RefusesWith("PF5008", "--minor", "--summary", "x");
    }

    [Fact]
    public void Release_while_another_is_under_way_is_PF5305()
    {
        using (new FileStream(_folder[".git/policyforge-release.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            RefusesWith("PF5305", "--minor", "--summary", "x");
        Assert.Equal(0, Release("phones", "--minor", "--summary", "x").ExitCode);
    }

    [Theory]
    [InlineData("phones")]
    [InlineData("phones", "--school", "oak-hill")]
    public void Release_that_a_hook_refuses_leaves_everything_as_it_was(params string[] subject)
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write(".git/hooks/pre-commit", "#!/bin/sh\necho 'not on a Friday' >&2\nexit 1\n");
        File.SetUnixFileMode(_folder[".git/hooks/pre-commit"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var run = Release([.. subject, "--minor", "--summary", "x", "--status", "approved", "--approved-by", "LGB", "--on", "2026-11-12"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not on a Friday", run.Error);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    [Fact]
    public void Release_after_one_that_was_cut_off_undoes_it_first()
    {
        byte[] before = File.ReadAllBytes(_folder[TrustHistory]);
        byte[] after = [.. before, .. "  - half a row"u8];
        File.WriteAllBytes(_folder[TrustHistory], after);
        File.WriteAllText(_folder[".git/policyforge-release.lock"], System.Text.Json.JsonSerializer.Serialize(new[] { new { Path = TrustHistory, Before = before, After = after } }));
        var run = Release("phones", "--minor", "--summary", "x");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PF5311", run.Error);
        Assert.DoesNotContain("half a row", _folder.Read(TrustHistory));
    }

    /// <summary>Killed while a file was written beside its place: what lies there is neither a change of the sources nor left for ever.</summary>
    [Fact]
    public void Release_after_one_that_was_killed_in_writing_takes_away_what_it_left()
    {
        byte[] before = File.ReadAllBytes(_folder[TrustHistory]);
        byte[] after = [.. before, .. "  - half a row"u8];
        string left = Path.Combine(Path.GetDirectoryName(_folder[TrustHistory])!, ".policyforge-ct1izhh1.wcl.tmp");
        File.WriteAllText(left, "half");
        File.WriteAllText(_folder[".git/policyforge-release.lock"], System.Text.Json.JsonSerializer.Serialize(new[] { new { Path = TrustHistory, Before = before, After = after } }));
        var run = Release("phones", "--minor", "--summary", "x");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.False(File.Exists(left));
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    /// <summary>Left by another command than a release.</summary>
    [Fact]
    public void What_a_killed_command_left_beside_a_file_is_no_change_of_the_sources()
    {
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_folder[TrustHistory])!, ".policyforge-ct1izhh1.wcl.tmp"), "half");
        var run = Release("phones", "--minor", "--summary", "x");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public void Verify_row_edited_after_it_was_committed_exits_with_1()
    {
        Replace(TrustHistory, "Initial document", "Something else");
        _folder.Commit("Tamper");
        var run = CommandRun.Of(_folder.Path, "verify");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PF5201", run.Error);
    }

    private CommandRun Release(params string[] arguments) => CommandRun.Of(_folder.Path, ["release", .. arguments]);

    private void RefusesWith(string code, params string[] arguments)
    {
        string before = _folder.Read(TrustHistory);
        string head = _folder.Git("rev-parse", "HEAD");
        var run = Release(["phones", .. arguments]);
        Assert.Contains(code, run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(before, _folder.Read(TrustHistory));
        Assert.Equal(head, _folder.Git("rev-parse", "HEAD"));
    }

    private string Show() => CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill", "--format", "json").Output;

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text);
        _folder.Write(path, text.Replace(old, with));
    }
}
