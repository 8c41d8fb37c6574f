using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class SiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteTests()
    {
        var files = SmallWorkspace.Files();
        files["templates/visitors/policy.yaml"] += "publish: false\n";
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Site_holds_what_is_approved_and_to_be_published()
    {
        var run = CommandRun.Of(_folder.Path, "site", "--output", "public");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        // Elm Row's newest version is a draft, and the trust's own policy is not to be published.
        Assert.Equal(["oak-hill/phones.docx", "oak-hill/phones.html"], DocumentsIn("public"));
        Assert.Contains("documents/oak-hill/phones.docx", _folder.Read("public/schools/oak-hill/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("phones.docx", _folder.Read("public/schools/elm-row/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Site_with_drafts_lists_earlier_versions_and_drops_them_when_asked_without()
    {
        CommandRun.Of(_folder.Path, "site", "--include-drafts", "--output", "public");
        Assert.Contains("elm-row/phones.docx", DocumentsIn("public"));
        Assert.Contains("Initial document", _folder.Read("public/schools/elm-row/archive/phones.html"), StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "site", "--output", "public").ExitCode);
        Assert.DoesNotContain("elm-row/phones.docx", DocumentsIn("public"));
        Assert.False(File.Exists(_folder["public/schools/elm-row/archive/phones.html"]));
    }

    [Fact]
    public void Site_with_an_error_anywhere_writes_no_page()
    {
        File.AppendAllText(_folder["templates/phones/template.sbn.md"], "\n{{ nobody.knows }}\n");
        var run = CommandRun.Of(_folder.Path, "site", "--output", "public");
        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(_folder["public/schools"]));
    }

    [Fact]
    public void Build_of_pdf_without_LibreOffice_says_so_and_writes_nothing()
    {
        var run = CommandRun.WithoutOffice(_folder.Path, "build", "--format", "pdf");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PF4401", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    private string[] DocumentsIn(string site) =>
    [
        .. new[] { "*.docx", "*.html" }.SelectMany(pattern => Directory.EnumerateFiles(_folder[$"{site}/documents"], pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(_folder[$"{site}/documents"], path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
