using System.Diagnostics;
using System.Globalization;
using PolicyForge.Cli;

namespace PolicyForge.EndToEnd.Tests.Safety;

/// <summary>The program as a process of its own, to be stopped from outside.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Task<string> _output;

    private ProgramProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>POLICYFORGE_PROGRAM names the same program compiled ahead of time (.ci/run publishes it), which takes half as long to start.</summary>
    private static readonly string Program = Environment.GetEnvironmentVariable("POLICYFORGE_PROGRAM") is { Length: > 0 } published ? published : typeof(CommandLineApplication).Assembly.Location;

    public static ProgramProcess Start(string workingFolder, params string[] arguments) => new(Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = workingFolder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Ends it as a power cut would, unless it has ended.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>The exit code, what was printed, and what was printed as errors.</returns>
    public (int Code, string Output, string Error) Wait()
    {
        if (!_process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            Kill();
            throw new TimeoutException("The program did not end.");
        }

        return (_process.ExitCode, _output.Result, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
