using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Sources;

public sealed class DirectorySourceTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_folder_gives_its_files_in_ordinal_order_with_sizes()
    {
        Write("clauses/b/two.md", "22");
        Write("clauses/a.md", "1");
        Write("clauses/a/one.md", "éé");
        Write("other/x.md", "x");

        Assert.Equal(
            [new SourceEntry("clauses/a.md", 1), new SourceEntry("clauses/a/one.md", 4), new SourceEntry("clauses/b/two.md", 2)],
            Tree().List("clauses"));
    }

    [Fact]
    public void List_missing_folder_is_empty() => Assert.Empty(Tree().List("clauses"));

    [Fact]
    public void List_root_leaves_out_git_and_output_but_folders_of_that_name_below_are_kept()
    {
        Write(".git/config", "x");
        Write("output/fernhill/visits.html", "x");
        Write("bin/a", "x");
        Write("clauses/output/a.md", "x");
        Write("clauses/.git/config", "x");

        Assert.Equal(["clauses/output/a.md"], Tree().List("").Select(entry => entry.Path));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("clauses/../../outside.md")]
    [InlineData(".git/config")]
    [InlineData("clauses/*.md")]
    public void Find_path_that_is_no_name_in_the_workspace_is_null(string path)
    {
        Write("clauses/a.md", "x");
        Write(".git/config", "x");
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "outside.md"), "x");

        Assert.Null(Tree().Find(path));
    }

    [Fact]
    public void Find_name_in_other_letters_of_case_is_null()
    {
        Write("clauses/a.md", "x");

        Assert.NotNull(Tree().Find("clauses/a.md"));
        Assert.Null(Tree().Find("clauses/A.md"));
    }

    [Fact]
    public void Read_gives_the_bytes_of_now()
    {
        Write("clauses/a.md", "first");
        var tree = Tree();
        Write("clauses/a.md", "second");

        Assert.Equal("second"u8, tree.Read(tree.Find("clauses/a.md")!).Span);
    }

    [Fact]
    public void List_link_to_a_file_of_the_workspace_is_followed()
    {
        Write("clauses/a.md", "text");
        Link("clauses/b.md", "a.md");

        var tree = Tree();
        var entry = tree.Find("clauses/b.md")!;

        Assert.Equal(new SourceEntry("clauses/b.md", 4), entry);
        Assert.Equal("text"u8, tree.Read(entry).Span);
    }

    [Theory]
    [InlineData("../../outside.md")]
    [InlineData("../.git/config")]
    [InlineData("nothing.md")]
    [InlineData("b.md")]
    [InlineData("folder")]
    [InlineData("away/outside.md")]
    public void List_link_out_of_the_workspace_to_nothing_or_to_a_folder_is_refused(string target)
    {
        Write(".git/config", "secret");
        Write("clauses/folder/c.md", "x");
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "outside.md"), "secret");
        _folder.Write("elsewhere/outside.md", "secret");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Root, "clauses", "away"), System.IO.Path.Combine(_folder.Path, "elsewhere"));
        Link("clauses/b.md", target);

        var entry = Assert.Single(Tree().List("clauses"), entry => entry.Path == "clauses/b.md");
        Assert.Equal(SourceEntryKind.RefusedLink, entry.Kind);
        Assert.ThrowsAny<IOException>(() => Tree().Read(entry));
        Assert.Null(Tree().Find("clauses/away/outside.md"));
    }

    [Fact]
    public void Constructor_missing_folder_says_so() =>
        Assert.Throws<DirectoryNotFoundException>(() => new DirectorySourceTree(System.IO.Path.Combine(_folder.Path, "nowhere")));

    [Fact]
    public void Constructor_root_reached_through_a_link_is_read()
    {
        Write("clauses/a.md", "x");
        string link = System.IO.Path.Combine(_folder.Path, "linked");
        Directory.CreateSymbolicLink(link, Root);

        Assert.Single(new DirectorySourceTree(link).List("clauses"));
    }

    private string Root => System.IO.Path.Combine(_folder.Path, "workspace");

    private DirectorySourceTree Tree()
    {
        Directory.CreateDirectory(Root);
        return new DirectorySourceTree(Root);
    }

    private void Write(string path, string text)
    {
        string full = System.IO.Path.Combine(Root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(System.IO.Path.Combine(Root, path), target);
}
