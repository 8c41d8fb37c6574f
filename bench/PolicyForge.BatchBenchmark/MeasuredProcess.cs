using System.Diagnostics;

namespace PolicyForge.BatchBenchmark;

/// <summary>One run of a command: how long the whole process took and how much memory it held at most.</summary>
/// <param name="ProcessorSeconds">User and system time of all its threads: steadier than the clock on a busy machine.</param>
/// <param name="PeakMegabytes">Peak resident memory; 0 where the system does not tell.</param>
internal sealed record MeasuredProcess(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    public static MeasuredProcess Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        double peak = 0;
        double used = 0;
        while (!process.WaitForExit(5)) (peak, used) = (Math.Max(peak, PeakOf(process)), Math.Max(used, UsedBy(process)));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Task.WaitAll(output, error);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}{error.Result}");
        return new MeasuredProcess(seconds, used, peak);
    }

    /// <summary>As last seen: what a process uses in its last five milliseconds is not counted.</summary>
    private static double UsedBy(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has just ended.
        }
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
