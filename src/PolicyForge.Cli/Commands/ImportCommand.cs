using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Importing;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge import: makes a policy of a Word file, and proves that it prints the same.</summary>
public sealed class ImportCommand : DocumentedCommand
{
    private const int LargestFile = 100_000_000;

    private readonly CommandEnvironment _environment;
    private readonly Argument<string> _file = new("file") { Description = "The Word document (.docx) of a policy; .doc, .odt, .rtf, .html and .pdf where LibreOffice is there" };
    private readonly Option<string> _policy = new("--policy") { Description = "What the policy will be called: lower-case letters, digits and hyphens", HelpName = "ID", Required = true };
    private readonly Option<string?> _school = new("--school") { Description = "The school whose copy is held against the file (default: the first that has the policy)", HelpName = "ID" };
    private readonly Option<string?> _title = new("--title") { Description = "The policy's title (default: as the file says it)", HelpName = "TITLE" };
    private readonly Option<string?> _owner = new("--owner") { Description = "Who keeps it up to date (default: as the file says it)", HelpName = "WHO" };
    private readonly Option<string?> _approver = new("--approver") { Description = "Who approves it (default: as the file says it)", HelpName = "WHO" };
    private readonly Option<string?> _review = new("--review") { Description = "How often it is reviewed: annual, two-years, three-years, termly (default: as the file says it)", HelpName = "CYCLE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be made and what would differ, and write nothing" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public ImportCommand(CommandEnvironment environment, GlobalOptions options)
        : base("import", "Make a policy of a Word file: template, clauses, history and house style, held against the file line by line",
            "policyforge import \"Social Media Policy 2024.docx\" --policy social-media --dry-run")
    {
        _environment = environment;
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_file);
        foreach (var option in (Option[])[_policy, _school, _title, _owner, _approver, _review, _dryRun, _noCommit, _format]) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, _environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        bool isJson = parse.GetValue(_format) == "json";
        string path = Path.GetFullPath(parse.GetRequiredValue(_file), session.Environment.WorkingFolder);
        string shown = session.Shown(path);
        if (Read(path, shown, out var unreadable) is not { } content) return Finish(session, new ImportResult(null, [unreadable!], null), isJson, shown, null);
        var converted = ForImport.Convert(session, content, shown);
        if (converted.Value is not { } word) return Finish(session, new ImportResult(null, converted.Diagnostics, null), isJson, shown, null);
        var result = new ImportPolicy(new DirectorySourceTree(session.WorkspaceFolder)).TryImport(new ImportRequest(shown, word, parse.GetRequiredValue(_policy))
        {
            SchoolId = parse.GetValue(_school), Title = parse.GetValue(_title), Owner = parse.GetValue(_owner), Approver = parse.GetValue(_approver), Cycle = parse.GetValue(_review),
        });
        result = result with { Findings = [.. converted.Diagnostics, .. result.Findings] };
        if (result.Edit is not { } edit || parse.GetValue(_dryRun)) return Finish(session, result, isJson, shown, null);
        var saved = SavedFiles.Save(session, edit, parse.GetValue(_noCommit), $"Import the policy {parse.GetRequiredValue(_policy)} from {Path.GetFileName(path)}\n");
        if (saved.Failed) return Finish(session, result with { Edit = null, Findings = [.. saved.Found] }, isJson, shown, null);
        return Finish(session, result with { Findings = result.Findings.AddRange(saved.Found) }, isJson, shown, saved.Where);
    }

    private static int Finish(CommandSession session, ImportResult result, bool isJson, string file, string? written)
    {
        PolicyImportReport.Write(session, result, isJson, file, written);
        if (result.Edit is null) return result.Findings.Any(finding => finding.Code == ImportDiagnostics.OfficeMissing.Code) ? ExitCode.Environment : ExitCode.BadInput;
        return result.Comparison is { Differences.IsEmpty: true } ? ExitCode.Done : ExitCode.Findings;
    }

    private static ReadOnlyMemory<byte>? Read(string path, string shown, out Diagnostic? unreadable)
    {
        unreadable = null;
        try
        {
            if (BoundedFile.Read(path, LargestFile) is { } content) return content;
            unreadable = ImportDiagnostics.TooLarge.At(SourceLocation.OfFile(shown), shown, "it has more than 100 MB");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable = ImportDiagnostics.NotRead.At(null, shown, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : exception.Message);
        }

        return null;
    }
}
