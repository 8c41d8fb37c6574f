using System.Diagnostics;

namespace PolicyForge.BatchBenchmark;

/// <summary>One run of a command: how long the whole process took and how much memory it held at most.</summary>
/// <param name="PeakMegabytes">Peak resident memory; 0 where the system does not tell.</param>
internal sealed record MeasuredProcess(double Seconds, double PeakMegabytes)
{
    public static MeasuredProcess Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, PeakOf(process));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Task.WaitAll(output, error);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}{error.Result}");
        return new MeasuredProcess(seconds, peak);
    }

    private static double PeakOf(Process process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal)) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
