using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Sources;

public sealed class FileReplacementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outside = new();

    public FileReplacementTests()
    {
        _folder.Write("schools/a/history.yaml", "old");
        _outside.Write("victim.txt", "outside");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData("~")]
    [InlineData(".new")]
    [InlineData(".part")]
    [InlineData(".tmp")]
    public void Write_beside_a_link_of_a_likely_name_leaves_its_target_be(string suffix)
    {
        File.CreateSymbolicLink(_folder["schools/a/history.yaml"] + suffix, _outside["victim.txt"]);
        FileReplacement.Write(_folder["schools/a/history.yaml"], "new");
        Assert.Equal(("new", "outside"), (_folder.Read("schools/a/history.yaml"), _outside.Read("victim.txt")));
        Assert.Null(new FileInfo(_folder["schools/a/history.yaml"]).LinkTarget);
    }

    [Fact]
    public void CutIn_keeps_the_beginning_and_follows_no_link()
    {
        _folder.Write("schools/a/long.yaml", "old\nnew\n");
        FileReplacement.CutIn(_folder.Path, "schools/a/long.yaml", 4);
        Assert.Equal("old\n", _folder.Read("schools/a/long.yaml"));
        File.CreateSymbolicLink(_folder["schools/a/link.yaml"], _outside["victim.txt"]);
        Assert.Throws<RefusedLinkException>(() => FileReplacement.CutIn(_folder.Path, "schools/a/link.yaml", 1));
        Assert.Equal("outside", _outside.Read("victim.txt"));
    }

    [Fact]
    public void Write_at_a_link_is_refused()
    {
        File.CreateSymbolicLink(_folder["schools/a/link.yaml"], _outside["victim.txt"]);
        Assert.Throws<RefusedLinkException>(() => FileReplacement.Write(_folder["schools/a/link.yaml"], "new"));
        Assert.Equal("outside", _outside.Read("victim.txt"));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder["schools/a"]).Length);
    }

    [Theory]
    [InlineData("schools/b/history.yaml", "schools/b")]
    [InlineData("schools/b/policies/x/history.yaml", "schools/b")]
    public void WriteIn_behind_a_folder_that_is_a_link_is_refused_and_names_it(string path, string link)
    {
        Directory.CreateSymbolicLink(_folder["schools/b"], _outside.Path);
        Assert.Equal(link, Assert.Throws<RefusedLinkException>(() => FileReplacement.WriteIn(_folder.Path, path, "new")).Path);
        Assert.Equal([_outside["victim.txt"]], Directory.GetFileSystemEntries(_outside.Path));
    }

    [Fact]
    public void Write_that_cannot_move_leaves_nothing_beside()
    {
        Directory.CreateDirectory(_folder["schools/a/folder.yaml/x"]);
        Assert.ThrowsAny<Exception>(() => FileReplacement.Write(_folder["schools/a/folder.yaml"], "new"));
        Assert.DoesNotContain(Directory.GetFiles(_folder["schools/a"]), file => FileReplacement.IsLeftOver(Path.GetFileName(file)));
    }

    [Fact]
    public void Write_keeps_the_mark_and_the_permissions_of_the_file()
    {
        string path = _folder["schools/a/history.yaml"];
        File.WriteAllText(path, "old", System.Text.Encoding.UTF8);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        FileReplacement.Write(path, "new");
        Assert.Equal("\uFEFFnew"u8, File.ReadAllBytes(path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
