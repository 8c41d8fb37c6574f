using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>A warning that somebody accepted where it stands.</summary>
public sealed class AcceptedFindingTests : IDisposable
{
    private const string Loans = "clauses/phones/loans.md";

    private readonly TemporaryFolder _folder = new();

    public AcceptedFindingTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\n{{## accept PF3045: so it stands on the door ##}}\nLOUD WORDS STAND here.\n")]
    [InlineData("\n{{## accept PF3045: so it stands on the door ##}}\n\nLOUD WORDS STAND here.\n")]
    [InlineData("\n{{# accept PF3045: so it stands on the door }}\n- LOUD WORDS STAND here.\n")]
    [InlineData("\nLOUD WORDS STAND here. {{## accept PF3045: so it stands on the door ##}}\n")]
    [InlineData("\n{{## accept PF3045: so it stands on the door ##}}\n| a | b |\n|---|---|\n| LOUD WORDS STAND | c |\n")]
    public void Check_of_an_accepted_finding_prints_the_reason_and_passes_strictly(string text)
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "check", "--strict").ExitCode);
        File.AppendAllText(_folder[Loans], text);

        var run = CommandRun.Of(_folder.Path, "check", "--strict");

        Assert.Contains("accepted PF3045: ", run.Error);
        Assert.Contains("accepted: so it stands on the door", run.Error);
        Assert.DoesNotContain("warning", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("\n{{## accept PF3045: gone ##}}\nQuiet words.\n", "PF1022")]
    [InlineData("\n{{## accept PF3045: far away ##}}\nQuiet words.\n\nLOUD WORDS STAND here.\n", "PF1022")]
    [InlineData("\n{{## accept PF3042: another code ##}}\nLOUD WORDS STAND here.\n", "PF1022")]
    [InlineData("\n{{## accept PF3045 ##}}\nLOUD WORDS STAND here.\n", "PF1023")]
    public void Check_of_an_acceptance_that_accepts_nothing_fails_strictly(string text, string code)
    {
        File.AppendAllText(_folder[Loans], text);

        var run = CommandRun.Of(_folder.Path, "check", "--strict");

        Assert.Contains($"warning {code}", run.Error);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Check_does_not_accept_an_error()
    {
        File.AppendAllText(_folder[Loans], "\n{{## accept PF3001: we like it ##}}\nA <b>bold</b> word.\n");

        var run = CommandRun.Of(_folder.Path, "check");

        Assert.Contains("error PF3001", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Check_with_a_school_selected_leaves_acceptances_of_others_alone()
    {
        File.AppendAllText(_folder[Loans], "\n{{## accept PF3045: gone ##}}\nQuiet words.\n");

        Assert.DoesNotContain("PF1022", CommandRun.Of(_folder.Path, "check", "--school", "oak-hill").Error);
    }
}
