using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Publishing;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Docx.Reference;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge layout check: says what a layout takes over from its reference.docx, and what that lacks.</summary>
public sealed class LayoutCheckCommand : DocumentedCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The layout" };

    public LayoutCheckCommand(CommandEnvironment environment, GlobalOptions options)
        : base("check", "Say what a layout takes over from its reference.docx, and what that lacks", "policyforge layout check house-style")
    {
        Arguments.Add(_name);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        string name = parse.GetRequiredValue(_name);
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        string folder = $"templates/_layouts/{name}/";
        var found = new DiagnosticBag();
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Location?.Path.StartsWith(folder, StringComparison.Ordinal) == true));
        var layouts = loaded.Composer?.Workspace.Layouts;
        var layout = layouts?.Find(name)?.Layout;
        if (layout is null && !found.HasErrors) found.Report(LayoutCommandDiagnostics.Unknown, null, name, string.Join(", ", layouts?.Ids ?? []));
        var reference = layout?.ReferenceDocx is { } bytes ? ReferenceDocx.Read(bytes.AsSpan(), layout, SourceLocation.OfFile(folder + "reference.docx")) : null;
        if (reference is not null) found.AddRange(reference.Diagnostics);
        session.Printer.PrintAll(found.ToImmutable());
        if (found.HasErrors) return ExitCode.BadInput;
        if (!session.IsQuiet) Write(session.Environment.Output, name, reference?.Value?.Report);
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, string name, ReferenceDocxReport? report)
    {
        if (report is null)
        {
            output.WriteLine($"The layout {name} has no reference.docx: its look comes from layout.yaml.");
            return;
        }

        output.WriteLine($"Styles taken over ({report.TakenOver.Length}): {StyleNames.List(report.TakenOver)}");
        output.WriteLine($"Styles that it lacks ({report.Missing.Length}), for which the built-in ones stand in: {StyleNames.List(report.Missing)}");
        output.WriteLine($"Headers and footers: {report.RunningParts}. Theme: {(report.HasTheme ? "taken over" : "none")}. Paper and margins: {(report.HasPageSetup ? "taken over" : "from layout.yaml")}.");
    }
}
