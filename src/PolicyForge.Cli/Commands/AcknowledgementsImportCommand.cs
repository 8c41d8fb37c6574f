using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Acknowledgements;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge acknowledgements import: from a list to the files of the versions.</summary>
public sealed class AcknowledgementsImportCommand : DocumentedCommand
{
    private const int Largest = 5_000_000;

    private readonly Argument<string> _file = new("file") { Description = "A CSV file with a line for each person", HelpName = "file" };
    private readonly Option<string?> _school = new("--school") { Description = "The school, where the list has no such column", HelpName = "ID" };
    private readonly Option<string?> _policy = new("--policy") { Description = "The policy, where the list has no such column", HelpName = "ID" };
    private readonly Option<string?> _version = new("--version") { Description = "The version, where the list has no such column (default: the one in force)", HelpName = "VERSION" };
    private readonly Option<string?> _on = new("--on") { Description = "The day on which all read it, where the list has no such column", HelpName = "DATE" };
    private readonly Option<bool> _staff = new("--staff") { Description = "The list is of the school's staff: who is to read its policies" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be recorded, and write nothing" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };

    public AcknowledgementsImportCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "import",
            "Record from a CSV file who has read which version",
            "policyforge acknowledgements import read.csv --school meadow-bank --policy social-media",
            "policyforge acknowledgements import staff.csv --school meadow-bank --staff")
    {
        _school.CompletionSources.Add(completion.Schools);
        _policy.CompletionSources.Add(completion.Policies);
        Arguments.Add(_file);
        foreach (var option in new Option[] { _school, _policy, _version, _on, _staff, _dryRun, _noCommit }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (RequestOf(parse, session) is not { } request) return ExitCode.BadInput;
        if (!LoadedWorkspace.TryOfSchools(session, request.School is { } school ? [school] : [], out var workspace, out bool isWhole) || !isWhole) return ExitCode.BadInput;
        var import = new ImportAcknowledgements(workspace, new DirectorySourceTree(session.WorkspaceFolder));
        bool isStaff = parse.GetValue(_staff);
        var planned = isStaff ? import.Staff(request) : import.Run(request);
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } plan) return ExitCode.BadInput;
        string what = isStaff ? $"{plan.Recorded} of the staff" : $"{plan.Recorded} recorded, {plan.Known} known already";
        if (parse.GetValue(_dryRun) || plan.Files.IsEmpty)
        {
            if (!session.IsQuiet) session.Environment.Output.WriteLine($"{what}. Nothing was written{(plan.Files.IsEmpty ? "" : $"; it would be to {string.Join(", ", plan.Files.Select(file => file.Path))}")}.");
            return ExitCode.Done;
        }

        var saved = SavedFiles.Save(session, plan.Files, parse.GetValue(_noCommit), isStaff ? $"List the staff of {request.School}\n" : $"Record {plan.Recorded} acknowledgements\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (!session.IsQuiet) session.Environment.Output.WriteLine($"{what}: {string.Join(", ", plan.Files.Select(file => file.Path))}, {saved.Where}.");
        return ExitCode.Done;
    }

    private ImportRequest? RequestOf(ParseResult parse, CommandSession session)
    {
        string name = parse.GetRequiredValue(_file);
        PartialDate? on = null;
        if (parse.GetValue(_on) is { } day)
        {
            if (!WrittenDate.TryParse(day, out var date) || !date.HasDay) return Refuse(CommandLineDiagnostics.BadDate.At(null, day));
            on = date;
        }

        try
        {
            return BoundedFile.Read(Path.GetFullPath(name, session.Environment.WorkingFolder), Largest) is not { } content
                ? Refuse(AcknowledgementDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, "it has more than 5 MB"))
                : new ImportRequest(name, content, session.Today) { School = parse.GetValue(_school), Policy = parse.GetValue(_policy), Version = parse.GetValue(_version), On = on };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse(AcknowledgementDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : problem.Message));
        }

        ImportRequest? Refuse(Diagnostic finding)
        {
            session.Printer.Print(finding);
            return null;
        }
    }
}
