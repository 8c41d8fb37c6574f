using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class LayoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LayoutTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_layout_has_a_Word_file_that_lacks_nothing()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "layout", "new", "house-style").ExitCode);
        Assert.Equal(_folder.Read("templates/_layouts/decimal/layout.yaml"), _folder.Read("templates/_layouts/house-style/layout.yaml"));
        var check = CommandRun.Of(_folder.Path, "layout", "check", "house-style");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("stand in: none\n", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PF4501", "new", "../outside")]
    [InlineData("PF4502", "new", "plain")]
    [InlineData("PF4503", "new", "other", "--from", "nobody")]
    [InlineData("PF4503", "check", "nobody")]
    public void Layout_that_cannot_be_is_a_finding(string code, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["layout", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }
}
