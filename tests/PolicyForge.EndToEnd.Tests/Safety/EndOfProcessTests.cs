using System.Diagnostics;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Safety;

/// <summary>How the program ends when the machine or a person cuts it short.</summary>
public sealed class EndOfProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EndOfProcessTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Request_to_end_ends_a_command_that_waits_for_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No such signals.");
        using (var make = Process.Start("mkfifo", [_folder["feed.xml"]])) make.WaitForExit();
        using var program = ProgramProcess.Start(_folder.Path, "legislation", "import", "feed.xml");
        Thread.Sleep(TimeSpan.FromSeconds(3));
        program.Signal("TERM");
        Assert.NotEqual(0, program.Wait().Code);
    }

    [Fact]
    public void Output_that_a_full_disk_refuses_is_exit_code_3()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No /dev/full here.");
        var run = CommandRun.With(_folder.Path, environment => environment with { Output = new StreamWriter(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0)) }, "list", "schools");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PF9011", run.Error);
    }

    [Fact]
    public void Verify_of_a_file_without_end_is_a_finding()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "No /dev/zero here.");
        using var repository = new TemporaryRepository();
        SmallWorkspace.WriteTo(repository.Path, SmallWorkspace.Files());
        repository.Commit("First");
        var run = CommandRun.Of(repository.Path, "verify", "/dev/zero");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF5404", run.Error);
    }
}
