using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class FrameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Misspelt_command_gets_a_suggestion_and_exit_code_2()
    {
        var run = CommandRun.Of(_folder.Path, "biuld");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no command \"biuld\".", run.Error);
        Assert.Contains("Did you mean \"build\"?", run.Error);
    }

    [Fact]
    public void Misspelt_option_gets_a_suggestion_and_exit_code_2()
    {
        var run = CommandRun.Of(_folder.Path, "build", "--scool", "oak-hill");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean \"--school\"?", run.Error);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("show", "phones")]
    public void Outside_a_workspace_says_so_and_exits_with_2(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9002", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Explain_known_code_prints_its_section()
    {
        var run = CommandRun.Of(_folder.Path, "explain", "pf9002");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("PF9002: No workspace\n", run.Output);
        Assert.DoesNotContain("PF9003", run.Output);
    }

    [Fact]
    public void Bad_date_is_named_and_exits_with_2()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        var run = CommandRun.Of(_folder.Path, "check", "--as-of", "11/21/2026");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9003", run.Error);
    }

    [Theory]
    [InlineData("21/11/2026")]
    [InlineData("21 November 2026")]
    [InlineData("2026-11-21")]
    public void Date_is_understood_day_first(string date)
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        Assert.Contains("\"as_of\": \"2026-11-21\"", CommandRun.Of(_folder.Path, "reviews", "--format", "json", "--as-of", date).Output);
    }

    [Theory]
    [InlineData("biuld", "Did you mean \"build\"?")]
    [InlineData("whatever", "There is no command \"whatever\".")]
    public void Help_of_a_command_that_does_not_exist_says_so_and_exits_with_2(string command, string said)
    {
        var run = CommandRun.Of(_folder.Path, command, "--help");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error);
    }

    [Fact]
    public void Help_of_every_command_has_a_description_and_an_example()
    {
        string help = CommandRun.Of(_folder.Path, "--help").Output;
        string[] commands = [.. help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(line => line.Trim().Split(' ')[0]).Where(name => name.Length > 0)];
        Assert.Contains("build", commands);
        Assert.All(commands.Where(name => name != "template"), name =>
        {
            var run = CommandRun.Of(_folder.Path, name, "--help");
            Assert.Equal(0, run.ExitCode);
            Assert.Contains($"\n  policyforge {name}", run.Output[run.Output.LastIndexOf("Example", StringComparison.Ordinal)..]);
        });
    }
}
