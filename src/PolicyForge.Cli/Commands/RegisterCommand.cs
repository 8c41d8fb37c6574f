using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx;
using PolicyForge.Docx.Sheets;
using PolicyForge.Governance.Register;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Html.Dashboards;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge register: the register of policies that a trust keeps.</summary>
public sealed class RegisterCommand : DocumentedCommand
{
    private static readonly string[] Formats = ["table", "json", "csv", "html", "docx", "xlsx"];

    private readonly SelectionOptions _selection;
    private readonly Option<string?> _format = new("--format") { Description = "table (default), json, csv, html, docx or xlsx; otherwise by the ending of --output", HelpName = "KIND" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write (default: standard output; output/register.docx or .xlsx for those)", HelpName = "FILE" };

    public RegisterCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "register",
            "Print the register of policies: every school's, with version, approval, next review, and what is missing",
            "policyforge register",
            "policyforge register --output register.xlsx",
            "policyforge register --format docx --school meadow-bank --output board-paper.docx")
    {
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _format.AcceptOnlyFromAmong(Formats);
        Options.Add(_format);
        Options.Add(_output);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        ImmutableArray<Diagnostic> errors = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error)];
        if (loaded.Composer?.Workspace is not { } workspace || errors.Length > 0)
        {
            // A register that leaves out what cannot be read would be a wrong one.
            session.Printer.PrintAll(errors);
            return ExitCode.BadInput;
        }

        var selection = _selection.Read(parse);
        var copies = selection.In(workspace);
        if (copies.Value.IsDefault || copies.HasErrors)
        {
            session.Printer.PrintAll(copies.Diagnostics);
            return ExitCode.BadInput;
        }

        ImmutableArray<School> schools = [.. workspace.Schools.Where(school => selection.Schools.IsEmpty || selection.Schools.Contains(school.Id))];
        var register = PolicyRegister.Of(workspace, copies.Value, schools, withMissing: selection.Policies.IsEmpty, session.Today);
        string? output = parse.GetValue(_output);
        string format = parse.GetValue(_format) ?? FormatOf(output);
        if (output is not null && IsOfAnotherKind(output, format))
        {
            session.Printer.Print(CommandLineDiagnostics.OtherKindOfFile.At(null, Path.GetFileName(output), format));
            return ExitCode.BadInput;
        }

        string? path = output is not null ? Path.GetFullPath(output, session.Environment.WorkingFolder)
            : format is "docx" or "xlsx" ? Path.Combine(session.WorkspaceFolder, "output", $"register.{format}") : null;
        return path is null ? Print(session, register, format) : Save(session, register, format, path);
    }

    private static int Print(CommandSession session, PolicyRegister register, string format)
    {
        switch (format)
        {
            case "json": RegisterReport.WriteJson(session.Environment.Output, register); break;
            case "csv": session.Environment.Output.Write(CsvText.Write(RowsOf(RegisterSheet.Full(register)))); break;
            case "html": session.Environment.Output.Write(SheetPageWriter.Write(RegisterSheet.ToRead(register))); break;
            default: RegisterReport.WriteTable(session, register); break;
        }

        return ExitCode.Done;
    }

    private static int Save(CommandSession session, PolicyRegister register, string format, string path)
    {
        if (Directory.Exists(path))
        {
            session.Printer.Print(CommandLineDiagnostics.Usage.At(null, $"{session.Shown(path)} is a folder: name a file, such as register.xlsx."));
            return ExitCode.BadInput;
        }

        byte[] content = ContentOf(session, register, format);
        if (OutputFile.Write(path, content, session.WorkspaceFolder) is { } refused)
        {
            session.Printer.Print(refused);
            return ExitCode.BadInput;
        }

        if (!session.IsQuiet) session.Environment.Output.WriteLine($"{session.Shown(path)} written: {RegisterReport.Summary(register)}");
        return ExitCode.Done;
    }

    private static byte[] ContentOf(CommandSession session, PolicyRegister register, string format)
    {
        using var content = new MemoryStream();
        if (format == "docx") new DocxWriter().Write(RegisterDocument.Of(register), RegisterDocument.Dress(LayoutOf(register.Workspace)), content);
        else if (format == "xlsx") XlsxWriter.Write(RegisterSheet.Full(register), content);
        else
        {
            using var text = new StringWriter { NewLine = "\n" };
            Print(session with { Environment = session.Environment with { Output = text, OutputIsTerminal = false } }, register, format);
            content.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return content.ToArray();
    }

    /// <summary>Headings, then rows; dates as ISO 8601.</summary>
    private static IEnumerable<IEnumerable<string>> RowsOf(DataSheet sheet) =>
        sheet.Rows.Select(row => row.Select(cell => cell.Plain)).Prepend(sheet.Columns.Select(column => column.Heading));

    private static Layout LayoutOf(Workspace workspace) =>
        workspace.Layouts.Find(workspace.Defaults.Layout.Value)?.Layout ?? workspace.Layouts.First().Layout;

    /// <summary>True where the name promises what the file would not be: a table in "board.pdf".</summary>
    private static bool IsOfAnotherKind(string output, string format) => EndingOf(output) switch
    {
        "" => false,
        "txt" or "md" => format != "table",
        "htm" => format != "html",
        var ending => ending != format,
    };

    private static string EndingOf(string? output) => Path.GetExtension(output ?? "").TrimStart('.').ToLowerInvariant();

    private static string FormatOf(string? output) =>
        EndingOf(output) is var ending && Formats.Contains(ending) ? ending : ending == "htm" ? "html" : "table";
}
