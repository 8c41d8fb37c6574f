using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>policyforge site in a repository: which version it shows, and which earlier ones it offers.</summary>
public sealed class SiteVersionsTests : IDisposable
{
    private const string Clause = "clauses/phones/use.md";

    private readonly TemporaryRepository _folder = new();

    public SiteVersionsTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "public/\n");
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Site_shows_the_last_approved_version_of_what_is_under_revision()
    {
        Release("2.0", "approved");
        Replace(Clause, "Lessons: never", "Lessons: not at all");
        Release("2.1", "draft");
        var run = Site();
        Assert.Contains("note PF9401: oak-hill/phones is under revision", run.Error, StringComparison.Ordinal);
        string page = _folder.Read("public/documents/oak-hill/phones.html");
        Assert.Contains("Lessons: never", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not at all", page, StringComparison.Ordinal);
        Assert.Contains("2.0, approved", _folder.Read("public/schools/oak-hill/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("2.1", _folder.Read("public/schools/oak-hill/archive/phones.html"), StringComparison.Ordinal);
        Assert.Contains("Under revision", Internal("oak-hill"), StringComparison.Ordinal);
    }

    [Fact]
    public void Public_copies_list_issued_versions_only_and_verify_knows_them()
    {
        Release("2.0", "draft");
        Release("2.1", "approved");
        Assert.Equal(0, Site().ExitCode);
        string page = _folder.Read("public/documents/oak-hill/phones.html");
        Assert.Contains(">2.1<", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">2.0<", page, StringComparison.Ordinal);
        Assert.Contains("2 files: 2 unaltered", CommandRun.Of(_folder.Path, "verify", "public/documents/oak-hill/phones.html", "public/documents/oak-hill/phones.docx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_front_of_a_layout_leaves_approved_text_approved()
    {
        Release("2.0", "approved");
        Replace("templates/_layouts/decimal/front.sbn.md", "::: history", "::: control\n:::\n\n::: history");
        Assert.Contains("\"version\": \"2.0\"", CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill", "--format", "json").Output, StringComparison.Ordinal);
        _folder.Commit("Layout");
        Assert.Equal(0, Site().ExitCode);
        Assert.Contains("Local", _folder.Read("public/documents/oak-hill/phones.html"), StringComparison.Ordinal);
        Replace(Clause, "Lessons: never", "Lessons: not at all");
        Assert.Contains("later changes", CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Site_never_shows_text_that_has_moved_on_since_its_approval(bool isCommitted)
    {
        Release("2.0", "approved");
        Replace(Clause, "Lessons: never", "Lessons: not at all");
        if (isCommitted) _folder.Commit("Not approved by anybody");
        Assert.Equal(0, Site().ExitCode);
        string page = _folder.Read("public/documents/oak-hill/phones.html");
        Assert.Contains("Lessons: never", page, StringComparison.Ordinal);
        Assert.DoesNotContain("later changes", page, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "site", "--output", "preview", "--include-drafts").ExitCode);
        Assert.Contains("not at all", _folder.Read("preview/documents/oak-hill/phones.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Site_offers_earlier_versions_as_they_were_and_builds_them_once()
    {
        Release("2.0", "approved");
        Replace(Clause, "Lessons: never", "Lessons: not at all");
        _folder.Commit("Change");
        Release("3.0", "approved");
        Assert.Contains("1 policy and 2 earlier versions", Site().Output, StringComparison.Ordinal);
        Assert.Contains("Lessons: never", _folder.Read("public/earlier/oak-hill/phones/phones-2.0.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["public/earlier/oak-hill/phones/phones-1.0.docx"]));
        Assert.Contains("href=\"../../../earlier/oak-hill/phones/phones-2.0.docx\"", _folder.Read("public/schools/oak-hill/archive/phones.html"), StringComparison.Ordinal);

        string built = _folder["public/earlier/oak-hill/phones/phones-2.0.html"];
        var time = File.GetLastWriteTimeUtc(built);
        Assert.StartsWith("0 files written to public: ", Site().Output);
        Assert.Equal(time, File.GetLastWriteTimeUtc(built));
        File.Delete(built);
        Assert.StartsWith("1 file written to public: ", Site().Output);
        Assert.Contains("removed", CommandRun.Of(_folder.Path, "site", "--output", "public", "--no-archive").Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["public/earlier/oak-hill"]));
    }

    [Fact]
    public void Site_of_a_shallow_clone_says_why_earlier_versions_have_no_files()
    {
        Release("2.0", "approved");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--depth", "1", new Uri(_folder.Path).AbsoluteUri, clone["here"]);
        var run = CommandRun.Of(clone["here"], "site", "--output", "public");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PF9403", run.Error, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", run.Error, StringComparison.Ordinal);
        Assert.Contains("Version 1.0", File.ReadAllText(clone["here/public/schools/oak-hill/archive/phones.html"]), StringComparison.Ordinal);
    }

    private string Internal(string school)
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "site", "--output", "public/internal", "--internal").ExitCode);
        return _folder.Read($"public/internal/schools/{school}/index.html");
    }

    private CommandRun Site() => CommandRun.Of(_folder.Path, "site", "--output", "public");

    private void Release(string version, string status)
    {
        string[] approval = status == "approved" ? ["--approved-by", "Local Governing Body", "--on", "2026-11-12"] : [];
        var run = CommandRun.Of(_folder.Path, ["release", "phones", "--school", "oak-hill", "--as", version, "--summary", "Changed", "--status", status, "--commit", .. approval]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
    }

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _folder.Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }
}
