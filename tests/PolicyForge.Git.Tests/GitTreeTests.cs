using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git.Tests;

public sealed class GitTreeTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TreeAt_clean_checkout_is_the_same_as_the_working_folder()
    {
        _folder.Write("policyforge.yaml", "trust: {}\n");
        _folder.Write("clauses/a b.md", "text\n");
        _folder.Write("schools/ysgol-ŵyl/school.yaml", "name: ŵ\n");
        _folder.Write("output/x.docx", "ignored");
        _folder.Write("templates/bin/x.md", "ignored");
        string commit = _folder.Commit("First");
        using var repository = GitRepository.Open(_folder.Path).Value!;
        var tree = repository.TreeAt(new CommitId(commit));
        var working = new DirectorySourceTree(_folder.Path);
        Assert.Equal(Contents(working), Contents(tree));
        Assert.Equal(Contents(working, "clauses"), Contents(tree, "clauses"));
        Assert.Equal(commit, tree.Revision);
        Assert.Null(tree.Find("clauses"));
    }

    [Fact]
    public void TreeAt_links_are_followed_inside_and_refused_outside()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        _folder.Write("clauses/a.md", "text");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "clauses", "inside.md"), "../clauses/a.md");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "clauses", "outside.md"), "../../secret.md");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "clauses", "absolute.md"), "/etc/hostname");
        string commit = _folder.Commit("Links");
        using var repository = GitRepository.Open(_folder.Path).Value!;
        Assert.Equal(Contents(new DirectorySourceTree(_folder.Path)), Contents(repository.TreeAt(new CommitId(commit))));
    }

    [Fact]
    public void TreeAt_commit_from_before_the_workspace_is_empty()
    {
        string first = _folder.Commit("readme.md", "x", "First");
        _folder.Commit("trust/policyforge.yaml", "trust: {}", "Second");
        using var repository = GitRepository.Open(Path.Combine(_folder.Path, "trust")).Value!;
        Assert.Empty(repository.TreeAt(new CommitId(first)).List(""));
    }

    private static IEnumerable<string> Contents(ISourceTree tree, string folder = "") => tree.List(folder).Select(entry =>
        entry.Kind == SourceEntryKind.File
            ? $"{entry.Path} {entry.Size} {Convert.ToHexString(tree.Read(entry).Span)}"
            : $"{entry.Path} {entry.Kind}");
}
