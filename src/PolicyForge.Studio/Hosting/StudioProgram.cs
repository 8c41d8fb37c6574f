using System.Diagnostics;
using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Studio.Hosting;

/// <summary>The program: reads what was asked for, starts the studio, says where it is, and waits until it is ended.</summary>
public static class StudioProgram
{
    private const string Help = """
        Opens the studio: everything that a school does with its policies, in a browser on this computer.

        Usage:
          policyforge studio [options]

        Options:
          -w, --workspace DIR  The folder of the workspace (default: the nearest one above this folder that holds policyforge.yaml)
          --port NUMBER        The port to listen on, on this computer alone (default: one that is free)
          --open               Open it in the browser at once
          --as-of DATE         Take this date as today (default: today)
          -h, --help           Show this

        """;

    /// <returns>0 when it was ended by the user, 2 for a wrong option or a missing workspace, 3 where the port cannot be had.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, string workingFolder)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            await output.WriteAsync(Help).ConfigureAwait(false);
            return 0;
        }

        var found = new DiagnosticBag();
        var (options, opens) = Read(arguments, workingFolder, found);
        if (options is null || found.HasErrors) return Fail(error, found.ToImmutable(), 2);
        var host = new StudioHost(options);
        await using (host.ConfigureAwait(false))
        {
            try
            {
                await host.StartAsync().ConfigureAwait(false);
            }
            catch (IOException problem)
            {
                return Fail(error, [StudioDiagnostics.PortTaken.At(null, options.Port, problem.Message)], 3);
            }

            string address = host.NewEntryAddress();
            await output.WriteLineAsync($"The studio is open. Go to\n\n    {address}\n\nThe address works once, in one browser. Leave this window open; Ctrl+C ends the studio.").ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            if (opens) Open(address);
            await host.WaitAsync().ConfigureAwait(false);
        }

        return 0;
    }

    private static (StudioOptions? Options, bool Opens) Read(IReadOnlyList<string> arguments, string workingFolder, DiagnosticBag found)
    {
        string? workspace = null;
        DateOnly? asOf = null;
        int port = 0;
        bool opens = false;
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            string? value = null;
            if (name.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 && name.StartsWith("--", StringComparison.Ordinal)) (name, value) = (name[..equals], name[(equals + 1)..]);
            if (name == "--open" && value is null)
            {
                opens = true;
                continue;
            }

            if (name is not ("--workspace" or "-w" or "--port" or "--as-of"))
            {
                found.Report(StudioDiagnostics.Usage, null, $"There is no option \"{name}\".");
                continue;
            }

            value ??= i + 1 < arguments.Count ? arguments[++i] : null;
            if (value is null) found.Report(StudioDiagnostics.Usage, null, $"The option {name} needs a value.");
            else if (name is "--workspace" or "-w") workspace = value;
            else if (name == "--as-of" && WrittenDate.TryParse(value, out var date) && date.HasDay) asOf = date.FirstDay;
            else if (name == "--as-of") found.Report(StudioDiagnostics.Usage, null, $"\"{value}\" is not a date.");
            else if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > 65535) found.Report(StudioDiagnostics.Usage, null, $"\"{value}\" is not a port: those are numbers up to 65535.");
        }

        string? folder = WorkspaceFinder.Find(workspace, workingFolder);
        if (folder is null) found.Report(StudioDiagnostics.NoWorkspace, null, workspace ?? "this folder, or in any folder above it");
        return (folder is null ? null : new StudioOptions(folder) { Port = port, AsOf = asOf }, opens);
    }

    private static int Fail(TextWriter error, IEnumerable<Diagnostic> findings, int code)
    {
        foreach (var finding in findings)
        {
            error.WriteLine($"error {finding.Code}: {finding.Message}");
            if (finding.Hint is { } hint) error.WriteLine($"  hint: {hint}");
        }

        return code;
    }

    /// <summary>A machine without a browser is no reason to end: the address has been said.</summary>
    private static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // As above.
        }
    }
}
