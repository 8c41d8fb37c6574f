using System.Diagnostics;
using PolicyForge.Cli.Outside;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Watching;

/// <summary>The program itself, watching real files. Waits for a line as long as it takes, within reason: how fast it comes is not tested.</summary>
public sealed class WatchProcessTests : IDisposable
{
    private static readonly TimeSpan Reason = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder _folder = new();

    public WatchProcessTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Watch_of_the_program_rebuilds_after_an_atomic_save_and_ends_well_with_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no way to send Ctrl-C to one process.");
        string program = typeof(FolderChanges).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "build", "--watch", "--format", "html"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await LineWith(process, "Watching this folder");
            string clause = _folder["clauses/phones/use.md"];
            await File.WriteAllTextAsync(clause + ".tmp", (await File.ReadAllTextAsync(clause)).Replace("Lessons: never.", "Lessons: not at all.", StringComparison.Ordinal));
            File.Move(clause + ".tmp", clause, overwrite: true);
            Assert.Contains("1 document rebuilt in", await LineWith(process, "clauses/phones/use.md"), StringComparison.Ordinal);
            using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill!.WaitForExitAsync();
            using var patience = new CancellationTokenSource(Reason);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wait_returns_after_a_file_in_a_new_folder_was_written(bool useEvents)
    {
        using var changes = new FolderChanges(_folder.Path, useEvents);
        using var patience = new CancellationTokenSource(Reason);
        var waiting = Task.Run(() => changes.Wait(patience.Token));
        _folder.Write("clauses/new-area/first.md", "text");
        await waiting;
        var again = Task.Run(() => changes.Wait(patience.Token));
        Directory.Delete(_folder["clauses"], recursive: true);
        await again;
    }

    private static async Task<string> LineWith(Process process, string words)
    {
        using var patience = new CancellationTokenSource(Reason);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"The program ended without a line with \"{words}\": {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }
}
