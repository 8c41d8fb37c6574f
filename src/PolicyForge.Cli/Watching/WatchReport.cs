using System.Globalization;
using PolicyForge.Building;
using PolicyForge.Building.Watching;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Watching;

/// <summary>Says what each turn of a watch did: a line, and findings that the turn before did not have.</summary>
internal sealed class WatchReport(CommandSession session, string outputFolder)
{
    private const int MostNamed = 3;

    private readonly CommandEnvironment _environment = session.Environment;
    private HashSet<string> _said = [];

    public void Begin(Rebuild first)
    {
        BuildReport.WriteText(session, first.Result, outputFolder);
        _said = [.. first.Result.Diagnostics.Select(Words)];
        if (session.IsQuiet) return;
        if (FirstPage() is { } page) _environment.Output.WriteLine($"Preview: open {session.Shown(page)} in a browser, and reload it after a save.");
        Line($"Watching {WatchedName()}. Ctrl-C ends it.");
    }

    public void Say(Rebuild rebuild, TimeSpan took)
    {
        var result = rebuild.Result;
        // Errors are said in full each time; warnings once.
        var findings = result.HasErrors ? result.Diagnostics : [.. result.Diagnostics.Where(finding => !_said.Contains(Words(finding)))];
        _said = [.. _said.Where(_ => result.HasErrors), .. result.Diagnostics.Where(finding => finding.Severity != Severity.Error).Select(Words)];
        session.Printer.PrintAll(findings);
        if (session.IsQuiet) return;
        string time = _environment.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        Line($"{time}  {Named([.. rebuild.Saved])}: {Outcome(rebuild, took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture))}");
    }

    public void End()
    {
        if (!session.IsQuiet) Line("Stopped.");
    }

    private static string Outcome(Rebuild rebuild, string seconds)
    {
        var (documents, result) = (rebuild.Documents, rebuild.Result);
        if (result.HasErrors && result.Written.IsEmpty) return $"nothing rebuilt, what was there stays ({seconds} s)";
        string removed = result.Removed.IsEmpty ? "" : $", {Count(result.Removed.Length, "file")} removed";
        return documents.IsEmpty
            ? $"no document differs{removed} ({result.Documents} composed in {seconds} s)"
            : $"{Count(documents.Length, "document")} rebuilt{removed} in {seconds} s: {Named(documents)}";
    }

    /// <summary>A page to look at: the first in ordinal order; null where no web pages are made.</summary>
    private string? FirstPage() => BuildManifest.Read(Path.Combine(outputFolder, OutputFolder.OwnFolder, "manifest.json")).Files.Keys
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => Path.Combine(outputFolder, path)).FirstOrDefault(File.Exists);

    private string WatchedName() => session.Shown(session.WorkspaceFolder) is var name && name == "." ? "this folder" : name;

    private static string Named(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNamed - 1))} and {names.Count - MostNamed + 1} more";

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static string Words(Diagnostic finding) => $"{finding.Code} {finding.Location?.Path} {finding.Message} {finding.School}";

    /// <summary>Output may be a pipe, which would keep a line back until there are many.</summary>
    private void Line(string line)
    {
        _environment.Output.WriteLine(line);
        _environment.Output.Flush();
    }
}
