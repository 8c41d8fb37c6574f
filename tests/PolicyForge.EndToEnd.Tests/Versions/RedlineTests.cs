using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

public sealed class RedlineTests : IDisposable
{
    private const string Clause = "clauses/phones/loans.md";

    private readonly TemporaryRepository _folder = new();

    public RedlineTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Redline_of_an_edit_not_committed_writes_the_copies_that_it_touches()
    {
        File.AppendAllText(_folder[Clause], "\nA wholly new sentence.\n");
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--from-commit", "HEAD");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        string index = _folder.Read("output/redlines/index.html");
        string page = _folder.Read("output/redlines/elm-row/phones.html");
        Assert.Contains("elm-row/phones.docx", index);
        Assert.Contains("<ins", page);
        Assert.Contains("A wholly new sentence.", page);
        Assert.True(File.Exists(_folder["output/redlines/elm-row/phones.docx"]));
    }

    [Fact]
    public void Redline_since_approved_takes_the_last_approved_version_of_each_copy()
    {
        Approve("1.1");
        File.AppendAllText(_folder[Clause], "\nA wholly new sentence.\n");
        _folder.Commit("Second");
        Release("1.2", "in-review");
        File.AppendAllText(_folder[Clause], "\nOne more of them.\n");
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--since-approved");
        Assert.Equal(0, run.ExitCode);
        string page = _folder.Read("output/redlines/oak-hill/phones.html");
        Assert.Contains("A wholly new sentence.", page);
        Assert.Contains("One more of them.", page);
        // visitors has no version.
        Assert.Contains("PF5603", run.Error);
        Assert.Contains("visitors: no version was ever approved", run.Error);
    }

    [Fact]
    public void Redline_of_all_leaves_out_and_names_the_copies_that_lack_the_version()
    {
        Approve("1.1");
        File.AppendAllText(_folder[Clause], "\nA wholly new sentence.\n");
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--from", "1.1");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("visitors: there is no such version", run.Error);
        Assert.Contains("A wholly new sentence.", _folder.Read("output/redlines/oak-hill/phones.html"));
        // No copy at all is no assurance that nothing has changed, and one that is named has to have it.
        Assert.Contains("PF5232", CommandRun.Of(_folder.Path, "redline", "--all", "--from", "8.0").Error);
        Assert.Contains("PF5207", CommandRun.Of(_folder.Path, "redline", "phones", "--school", "oak-hill", "--from", "8.0").Error);
    }

    private void Approve(string version) => Release(version, "approved", "--approved-by", "Trust Board", "--on", "2026-11-20");

    private void Release(string version, string status, params string[] approval)
    {
        var run = CommandRun.Of(_folder.Path, ["release", "phones", "--as", version, "--summary", "New", "--status", status, .. approval]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public void Redline_between_two_commits_names_the_newer_commits_author()
    {
        File.AppendAllText(_folder[Clause], "\nA wholly new sentence.\n");
        _folder.Commit("Second");
        var run = CommandRun.Of(_folder.Path, "redline", "phones", "--school", "elm-row", "--from-commit", "HEAD~1", "--to-commit", "HEAD", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"words_added\": 4", run.Output);
        using var archive = System.IO.Compression.ZipFile.OpenRead(_folder["output/redlines/elm-row/phones.docx"]);
        using var document = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        Assert.Contains("w:author=\"Asha Verity\"", document.ReadToEnd());
    }

    [Fact]
    public void Redline_of_a_clean_folder_names_the_author_of_its_commit()
    {
        File.AppendAllText(_folder[Clause], "\nA wholly new sentence.\n");
        _folder.Commit("Second");
        var run = CommandRun.Of(_folder.Path, "redline", "phones", "--school", "elm-row", "--from-commit", "HEAD~1");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        using var archive = System.IO.Compression.ZipFile.OpenRead(_folder["output/redlines/elm-row/phones.docx"]);
        using var document = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        string text = document.ReadToEnd();
        Assert.Contains("w:author=\"Asha Verity\"", text);
        Assert.DoesNotContain("Not committed yet", text);
    }

    [Fact]
    public void Redline_of_a_layout_that_changed_names_what_no_mark_shows()
    {
        string layout = _folder["templates/_layouts/decimal/layout.yaml"];
        File.WriteAllText(layout, File.ReadAllText(layout).Replace("numbering: decimal", "numbering: plain", StringComparison.Ordinal) + "\npage:\n  margins: { top: 30, right: 25, bottom: 22, left: 25 }\n");
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--from-commit", "HEAD");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains("Not shown as changes in the text, since the layout changed:", run.Output);
        Assert.Contains("  Numbering: plain (was decimal), in ", run.Output);
        Assert.Contains("Numbering: plain (was decimal)", _folder.Read("output/redlines/index.html"));
        Assert.Contains("<li>Numbering: plain (was decimal)</li>", _folder.Read("output/redlines/oak-hill/phones.html"));
        using var archive = System.IO.Compression.ZipFile.OpenRead(_folder["output/redlines/oak-hill/phones.docx"]);
        using var comments = new StreamReader(archive.GetEntry("word/comments.xml")!.Open());
        Assert.Contains("Numbering: plain (was decimal)", comments.ReadToEnd());
    }

    [Fact]
    public void Redline_with_a_house_style_that_cannot_be_read_says_so_and_leaves_the_word_file_out()
    {
        File.WriteAllText(_folder["templates/_layouts/decimal/reference.docx"], "not Word");
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--from-commit", "HEAD");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("templates/_layouts/decimal/reference.docx: error PF4201", run.Error);
        Assert.Contains("House style (reference.docx): a changed file (was none)", _folder.Read("output/redlines/oak-hill/phones.html"));
        Assert.False(File.Exists(_folder["output/redlines/oak-hill/phones.docx"]));
        Assert.DoesNotContain("phones.docx", _folder.Read("output/redlines/index.html"));
    }

    [Fact]
    public void Redline_without_a_change_writes_an_index_that_says_so()
    {
        var run = CommandRun.Of(_folder.Path, "redline", "--all", "--from-commit", "HEAD");
        Assert.Contains("0 of", run.Output);
        Assert.Contains("Nothing has changed.", _folder.Read("output/redlines/index.html"));
    }

    [Theory]
    [InlineData("PF5007", "--all", "--from-commit", "no-such-branch")]
    [InlineData("PF5231", "--from-commit", "HEAD")]
    [InlineData("PF5207", "phones", "--school", "elm-row", "--from", "9.9")]
    [InlineData("PF9001", "--all")]
    public void Redline_bad_question_is_a_finding_and_writes_nothing(string code, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["redline", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error);
        Assert.False(Directory.Exists(_folder["output/redlines"]));
    }
}
