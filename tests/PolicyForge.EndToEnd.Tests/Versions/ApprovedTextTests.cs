using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>The first day of a trust: its history is written by hand, without digests, and its text changes afterwards.</summary>
public sealed class ApprovedTextTests : IDisposable
{
    private const string TrustHistory = "templates/phones/history.yaml";
    private const string Clause = "clauses/phones/use.md";
    private const string Later = "1.0 with later changes, not issued";
    private const string Unverified = "1.0, not verified as the approved text";

    private readonly TemporaryRepository _folder = new();

    public ApprovedTextTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\nsite/\n");
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Document_of_a_text_changed_after_its_approval_was_written_down_does_not_say_approved()
    {
        Assert.Equal("1.0", Version());
        Replace(Clause, "Lessons: never", "Lessons: always");
        Assert.Equal(Later, Version());
        _folder.Commit("Another text");
        Assert.Equal(Later, Version());
        Assert.Equal(0, Run("build").ExitCode);
        string page = _folder.Read("output/oak-hill/phones.html");
        Assert.DoesNotContain(">Approved<", page);
        Assert.Contains("This text has not been approved", page);
        Assert.Equal(0, Run("site").ExitCode);
        string published = _folder.Read("site/documents/oak-hill/phones.html");
        Assert.Contains("Lessons: never", published);
        Assert.DoesNotContain("Lessons: always", published);
        Replace(Clause, "Lessons: always", "Lessons: never");
        Assert.Equal("1.0", Version());
    }

    [Fact]
    public void Row_whose_author_is_corrected_together_with_a_clause_does_not_approve_the_clause()
    {
        Replace(Clause, "Lessons: never", "Lessons: always");
        Replace(TrustHistory, "author: Director of IT", "author: Head of IT");
        _folder.Commit("Tidy up");
        Assert.Equal(Later, Version());
    }

    [Fact]
    public void Line_ends_are_no_later_change()
    {
        _folder.Write(Clause, _folder.Read(Clause).Replace("\n", "\r\n"));
        _folder.Commit("Line ends");
        Assert.Equal("1.0", Version());
    }

    [Fact]
    public void Row_that_is_not_committed_yet_is_not_verified()
    {
        _folder.Write(TrustHistory, _folder.Read(TrustHistory).TrimEnd() + "\n  - version: \"1.1\"\n    date: 2026-02-01\n    author: Director of IT\n    summary: By hand\n    status: approved\n");
        Assert.Equal("1.1, not verified as the approved text", Version());
        _folder.Commit("By hand");
        Assert.Equal("1.1", Version());
    }

    [Theory]
    [InlineData("issued")]
    [InlineData("approved")]
    public void Imported_row_that_names_no_approval_is_not_verified_until_a_person_confirms_it(string status)
    {
        Replace(TrustHistory, "status: approved\n    approval: { by: Trust Board, on: 2025-01-20 }", $"status: {status}\n    imported: true");
        _folder.Commit("As the table of the file had it");
        Assert.Equal(Unverified, Version());
        Assert.Equal(0, Run("build").ExitCode);
        Assert.DoesNotContain($">{char.ToUpperInvariant(status[0])}{status[1..]}<", _folder.Read("output/oak-hill/phones.html"));
        Assert.Equal(0, Run("confirm", "phones", "--as-approved").ExitCode);
        Assert.Equal("1.0", Version());
    }

    [Fact]
    public void Confirm_shows_the_difference_and_with_as_approved_writes_the_digest()
    {
        Replace(Clause, "Lessons: never", "Lessons: always");
        _folder.Commit("Another text");
        var look = Run("confirm", "phones");
        Assert.Equal(0, look.ExitCode);
        Assert.Contains("changed since commit", look.Output);
        Assert.Contains("Nothing was written", look.Output);
        Assert.Equal(Later, Version());
        var confirm = Run("confirm", "phones", "--as-approved");
        Assert.Equal(("", 0), (confirm.Error, confirm.ExitCode));
        Assert.Contains("Confirmed: phones 1.0 is the approved text.", confirm.Output);
        Assert.Contains("    digest: sha256:", _folder.Read(TrustHistory));
        Assert.Contains("    generator: PolicyForge 0.1.0\n    sources: sha256:", _folder.Read(TrustHistory));
        Assert.Equal("1.0", Version());
        var verify = Run("verify", "phones");
        Assert.Equal(("", 0), (verify.Error, verify.ExitCode));
        Assert.Contains("PF5327", Run("confirm", "phones", "--as-approved").Error);
        Replace(Clause, "Lessons: always", "Lessons: at times");
        Assert.Equal(Later, Version());
    }

    [Fact]
    public void Workspace_without_git_says_that_its_approvals_are_not_verified_and_publishes_none()
    {
        using var folder = new TemporaryFolder();
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        Assert.Equal(0, CommandRun.Of(folder.Path, "build").ExitCode);
        string page = File.ReadAllText(folder["output/oak-hill/phones.html"]);
        Assert.Contains(Unverified, CommandRun.Of(folder.Path, "show", "phones", "--school", "oak-hill", "--format", "json").Output);
        Assert.Contains("This is not verified as the approved text.", page);
        var site = CommandRun.Of(folder.Path, "site");
        Assert.Contains("PF9404", site.Error);
        Assert.Contains("policyforge confirm phones --as-approved", site.Error);
        Assert.False(File.Exists(folder["site/documents/oak-hill/phones.html"]));
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);

    private string Version()
    {
        string json = Run("show", "phones", "--school", "oak-hill", "--format", "json").Output;
        int at = json.IndexOf("\"version\": \"", StringComparison.Ordinal) + "\"version\": \"".Length;
        return json[at..json.IndexOf('"', at)];
    }

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text);
        _folder.Write(path, text.Replace(old, with));
    }
}
