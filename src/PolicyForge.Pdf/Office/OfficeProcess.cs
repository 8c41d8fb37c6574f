using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PolicyForge.Pdf.Office;

/// <summary>Runs soffice once over several files. Every soffice process of PolicyForge is started here.</summary>
/// <remarks>
/// It gets a profile of its own, so that it neither meets a LibreOffice that the user has open nor changes its settings. What it leaves
/// running when its time is up, or when the user stops the build, is ended with all its children.
/// </remarks>
internal sealed class OfficeProcess(string executable, string profile)
{
    /// <param name="reader">LibreOffice's name for how the files are read; null lets it tell.</param>
    /// <returns>Null where it ended by itself, else why it did not do its work. Files may be missing either way.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped; the process has been ended.</exception>
    public string? Run(string filter, string outputFolder, IEnumerable<string> files, TimeSpan limit, CancellationToken cancellation, string? reader = null)
    {
        using var process = new Process { StartInfo = StartInfo(filter, outputFolder, files, reader) };
        try
        {
            process.Start();
        }
        catch (Win32Exception problem)
        {
            return problem.Message;
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (!WaitForEnd(process, limit, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            return string.Create(CultureInfo.InvariantCulture, $"it did not finish within {limit.TotalSeconds:0} seconds and was stopped.");
        }

        if (process.ExitCode == 0) return null;
        string said = FirstLine(Said(errors)) ?? FirstLine(Said(output)) ?? "it said nothing";
        return string.Create(CultureInfo.InvariantCulture, $"it ended with {process.ExitCode}: {said}.");
    }

    private ProcessStartInfo StartInfo(string filter, string outputFolder, IEnumerable<string> files, string? reader)
    {
        var start = new ProcessStartInfo(executable)
        {
            WorkingDirectory = outputFolder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
            .. reader is null ? (string[])[] : [$"--infilter={reader}"], "--convert-to", filter, "--outdir", outputFolder, .. files,
        ];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static bool WaitForEnd(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeUp.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(timeUp.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            End(process);
            return false;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }

    /// <summary>A grandchild may hold the pipe open after the process has gone: what it would still say is not waited for.</summary>
    private static string Said(Task<string> reading) => reading.Wait(TimeSpan.FromSeconds(2)) ? reading.Result : "";

    private static string? FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(line => !line.Contains("javaldx", StringComparison.Ordinal))?.TrimEnd('.');
}
