using System.CommandLine;
using System.Text.RegularExpressions;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Publishing;
using PolicyForge.Cli.Running;
using PolicyForge.Docx;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge layout new: begins a layout with the files of another, and a Word file to give it a look.</summary>
public sealed partial class LayoutNewCommand : DocumentedCommand
{
    private const string ReferenceName = "reference.docx";

    private readonly Argument<string> _name = new("name") { Description = "The name of the new layout: lower-case letters, digits and hyphens" };
    private readonly Option<string> _from = new("--from") { Description = "The layout to begin with", HelpName = "LAYOUT", DefaultValueFactory = _ => "decimal" };

    public LayoutNewCommand(CommandEnvironment environment, GlobalOptions options)
        : base("new", "Begin a layout with the files of another, and a Word file to style", "policyforge layout new house-style --from decimal")
    {
        Arguments.Add(_name);
        Options.Add(_from);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        string name = parse.GetRequiredValue(_name);
        string from = parse.GetRequiredValue(_from);
        string layouts = Path.Combine(session.WorkspaceFolder, "templates", "_layouts");
        string folder = Path.Combine(layouts, name);
        if (!NamePattern().IsMatch(name)) return Fail(session, LayoutCommandDiagnostics.BadName.At(null, name));
        if (Directory.Exists(folder)) return Fail(session, LayoutCommandDiagnostics.Exists.At(null, name, session.Shown(folder)));
        var known = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder)).Composer?.Workspace.Layouts;
        if (known?.Find(from) is not { } definition) return Fail(session, LayoutCommandDiagnostics.Unknown.At(null, from, string.Join(", ", known?.Ids ?? [])));
        Write(definition, Path.Combine(layouts, from), folder);
        if (!session.IsQuiet) session.Environment.Output.WriteLine($"The layout {name} is in {session.Shown(folder)}. Style {ReferenceName} in Word, then: policyforge layout check {name}");
        return ExitCode.Done;
    }

    /// <summary>Beside it first, so that a layout is there whole or not at all.</summary>
    private static void Write(LayoutDefinition definition, string source, string folder)
    {
        string aside = Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.new");
        if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        Directory.CreateDirectory(aside);
        foreach (string file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(aside, Path.GetFileName(file)));
        string reference = Path.Combine(aside, ReferenceName);
        if (!File.Exists(reference)) File.WriteAllBytes(reference, StartingDocument.Write(definition.Layout).AsSpan());
        Directory.Move(aside, folder);
    }

    private static int Fail(CommandSession session, Diagnostics.Diagnostic finding)
    {
        session.Printer.PrintAll([finding]);
        return ExitCode.BadInput;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex NamePattern();
}
