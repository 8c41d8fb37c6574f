using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;

namespace PolicyForge.Building.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _workspace = new();
    private readonly TemporaryFolder _outside = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("clauses")]
    [InlineData("templates/phones")]
    [InlineData("Schools/oak-hill")]
    [InlineData(".git/hooks")]
    public void Open_among_the_sources_is_PF9208(string folder) =>
        Assert.Equal("PF9208", Assert.Single(OutputFolder.Open(Path.GetFullPath(folder, _workspace.Path), _workspace.Path).Diagnostics).Code);

    [Theory]
    [InlineData("output", "output")]
    [InlineData("output/redlines", "output")]
    [InlineData("output", "output/.policyforge")]
    [InlineData("output", "output/.policyforge/staging")]
    public void Open_through_a_link_is_PF9209(string folder, string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_workspace[link])!);
        Directory.CreateSymbolicLink(_workspace[link], _outside.Path);
        Assert.Equal("PF9209", Assert.Single(OutputFolder.Open(_workspace[folder], _workspace.Path).Diagnostics).Code);
        Assert.Empty(Directory.GetFileSystemEntries(_outside.Path));
    }

    [Fact]
    public void MoveIntoPlace_behind_a_link_is_PF9209_and_writes_the_others()
    {
        Directory.CreateDirectory(_workspace["output"]);
        Directory.CreateSymbolicLink(_workspace["output/elm-row"], _outside.Path);
        var found = Run(("elm-row/a.html", "new"), ("oak-hill/a.html", "new"));
        Assert.Equal("PF9209", Assert.Single(found).Code);
        Assert.Empty(Directory.GetFileSystemEntries(_outside.Path));
        Assert.Equal("new", _workspace.Read("output/oak-hill/a.html"));
    }

    [Fact]
    public void MoveIntoPlace_over_a_file_changed_by_hand_keeps_it_beside()
    {
        Assert.Empty(Run(("a.html", "one")));
        _workspace.Write("output/a.html", "mine");
        var found = Assert.Single(Run(("a.html", "two")));
        Assert.Equal(("PF9207", Severity.Warning), (found.Code, found.Severity));
        Assert.Equal(("two", "mine"), (_workspace.Read("output/a.html"), _workspace.Read("output/a (changed by hand).html")));
        _workspace.Write("output/a.html", "mine again");
        Run(("a.html", "three"));
        Assert.Equal("mine again", _workspace.Read("output/a (changed by hand 2).html"));
    }

    [Fact]
    public void MoveIntoPlace_that_replaces_changes_keeps_nothing()
    {
        Run(("a.html", "one"));
        _workspace.Write("output/a.html", "mine");
        Assert.Empty(Run(true, ("a.html", "two")));
        Assert.Equal(["a.html"], Directory.GetFiles(_workspace["output"]).Select(Path.GetFileName));
    }

    [Fact]
    public void MoveIntoPlace_over_a_file_that_was_only_copied_is_no_change()
    {
        Run(("a.html", "one"));
        File.SetLastWriteTimeUtc(_workspace["output/a.html"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(Run(("a.html", "two")));
    }

    [Fact]
    public void MoveIntoPlace_after_a_kill_before_the_manifest_does_not_take_its_files_for_edited_ones()
    {
        Run(("a.html", "one"));
        using (var killed = OutputFolder.Open(_workspace["output"], _workspace.Path).Value!)
        {
            killed.Stage("a.html", "two"u8);
            killed.MoveIntoPlace(new DiagnosticBag()); // and no manifest
        }

        Assert.Empty(Run(("a.html", "three")));
        Assert.Equal("three", _workspace.Read("output/a.html"));
    }

    private IReadOnlyList<Diagnostic> Run(params (string Path, string Text)[] files) => Run(false, files);

    private IReadOnlyList<Diagnostic> Run(bool replaceChanged, params (string Path, string Text)[] files)
    {
        using var folder = OutputFolder.Open(_workspace["output"], _workspace.Path).Value!;
        var found = new DiagnosticBag();
        foreach (var (path, text) in files) folder.Stage(path, Encoding.UTF8.GetBytes(text));
        folder.MoveIntoPlace(found, replaceChanged);
        folder.SaveManifest(files.Select(file => file.Path), []);
        return found.ToImmutable();
    }
}
