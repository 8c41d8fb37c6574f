using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class SiteTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public SiteTests()
    {
        var files = SmallWorkspace.Files();
        files["templates/visitors/policy.yaml"] += "publish: false\n";
        SmallWorkspace.WriteTo(_folder.Path, files);
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Site_holds_what_is_approved_and_to_be_published()
    {
        var run = CommandRun.Of(_folder.Path, "site", "--output", "public");
        Assert.Equal(0, run.ExitCode);
        // Elm Row's newest version is a draft, there is no git history from which the one before it could be built, and the trust's own policy is not to be published.
        Assert.Contains("warning PF9402: phones is under revision", run.Error, StringComparison.Ordinal);
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
    public void Site_that_cannot_be_made_leaves_the_one_that_is_there()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "site", "--output", "public").ExitCode);
        File.WriteAllText(_folder["public/CNAME"], "policies.example");
        var before = Contents("public");
        File.AppendAllText(_folder["templates/phones/template.sbn.md"], "\n{{ nobody.knows }}\n");
        Assert.Equal(2, CommandRun.Of(_folder.Path, "site", "--output", "public").ExitCode);
        Assert.Equal(before, Contents("public"));
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        Assert.Equal(130, CommandRun.With(_folder.Path, environment => environment with { Cancellation = interruption.Token }, "site", "--output", "public").ExitCode);
        Assert.Equal(before, Contents("public"));
    }

    [Fact]
    public void Site_twice_gives_the_same_bytes_and_keeps_foreign_files()
    {
        CommandRun.Of(_folder.Path, "site", "--output", "one");
        CommandRun.Of(_folder.Path, "site", "--output", "two");
        Assert.Equal(Contents("one"), Contents("two"));
        File.WriteAllText(_folder["one/CNAME"], "policies.example");
        Assert.StartsWith("0 files written to one: ", CommandRun.Of(_folder.Path, "site", "--output", "one").Output);
        Assert.True(File.Exists(_folder["one/CNAME"]));
    }

    [Fact]
    public void Site_for_the_public_keeps_quiet_about_what_the_internal_one_says()
    {
        var files = SmallWorkspace.Files();
        files["templates/new/policy.yaml"] = files["templates/phones/policy.yaml"].Replace("Telephones", "Uniform", StringComparison.Ordinal);
        files["templates/new/template.sbn.md"] = files["templates/visitors/template.sbn.md"];
        SmallWorkspace.WriteTo(_folder.Path, files);
        CommandRun.Of(_folder.Path, "site", "--output", "public");
        CommandRun.Of(_folder.Path, "site", "--internal", "--output", "internal");
        string shown = _folder.Read("public/schools/oak-hill/index.html");
        string all = _folder.Read("internal/schools/oak-hill/index.html");
        foreach (string word in new[] { "Overdue</span>", "Uniform Policy", "Never approved</span>", "overdue for review", "noindex" })
        {
            Assert.DoesNotContain(word, shown, StringComparison.Ordinal);
            Assert.Contains(word, all, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_folder["internal/documents/oak-hill/new.html"]));
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

    /// <summary>Every file of a site but its own notes, and a digest of what it holds.</summary>
    private string[] Contents(string site) =>
    [
        .. Directory.EnumerateFiles(_folder[site], "*", SearchOption.AllDirectories).Where(path => !path.Contains(".policyforge", StringComparison.Ordinal))
            .Select(path => $"{Path.GetRelativePath(_folder[site], path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}").Order(StringComparer.Ordinal),
    ];

    private string[] DocumentsIn(string site) =>
    [
        .. new[] { "*.docx", "*.html" }.SelectMany(pattern => Directory.EnumerateFiles(_folder[$"{site}/documents"], pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(_folder[$"{site}/documents"], path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
