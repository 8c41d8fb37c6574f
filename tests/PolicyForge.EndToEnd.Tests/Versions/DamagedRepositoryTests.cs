using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>An object that a power cut left empty: no command takes it for a fault of the program.</summary>
public sealed class DamagedRepositoryTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public DamagedRepositoryTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("HEAD", "history", "phones")]
    [InlineData("HEAD", "changes")]
    [InlineData("HEAD", "release", "phones", "--minor", "--summary", "One")]
    [InlineData("HEAD:templates/phones/history.yaml", "verify")]
    [InlineData("HEAD:templates/phones/template.sbn.md", "redline", "--all", "--from-commit", "HEAD")]
    [InlineData("HEAD:templates", "build", "--commit", "HEAD", "-o", "old")]
    public void Empty_object_is_PF5013_and_no_fault(string what, params string[] command)
    {
        string id = _folder.Git("rev-parse", what).Trim();
        string file = _folder[$".git/objects/{id[..2]}/{id[2..]}"];
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, []);
        var run = CommandRun.Of(_folder.Path, command);
        Assert.True(run.ExitCode == 3, run.Error);
        Assert.Contains("PF5013", run.Error);
        Assert.Contains("git fsck", run.Error);
    }
}
