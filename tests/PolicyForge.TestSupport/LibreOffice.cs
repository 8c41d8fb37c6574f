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
