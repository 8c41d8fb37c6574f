using System.Diagnostics;
using Path = System.IO.Path;

namespace PolicyForge.TestSupport;

/// <summary>Runs LibreOffice, with a profile of its own, to read what was written with a program that is not ours.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    /// <summary>True where <c>soffice</c> is on the PATH.</summary>
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "soffice")) || File.Exists(Path.Combine(folder, "soffice.exe")));

    /// <summary>What a test asks that skips without it; with POLICYFORGE_REQUIRE_TOOLS=1 it is taken to be there, so that the test fails instead.</summary>
    public static bool IsWanted => IsThere || Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1";

    /// <summary>True where python can drive it: the system's own python, which alone has its bridge (package python3-uno).</summary>
    public static bool HasBridge => IsWanted && (Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1" || File.Exists("/usr/lib/python3/dist-packages/uno.py"));

    /// <summary>Runs a script of the tests that drives it, and returns what it prints.</summary>
    /// <param name="script">From the root of the repository.</param>
    public static string Drive(string script, string input, TimeSpan limit)
    {
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { Path.Combine(RepositoryRoot.Path, script) },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice took longer than its time limit.");
        }

        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException(errors.Result);
    }

    /// <summary>Converts files into <paramref name="output"/>; the format is what <c>--convert-to</c> takes.</summary>
    public static void Convert(string format, string output, params IEnumerable<string> files)
    {
        using var profile = new TemporaryFolder();
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [$"-env:UserInstallation={new Uri(profile.Path)}", "--headless", "--norestore", "--convert-to", format, "--outdir", output];
        foreach (string argument in (string[])[.. arguments, .. files]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("soffice did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("soffice took longer than its time limit.");
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"soffice: {errors.Result}{text.Result}");
    }
}
