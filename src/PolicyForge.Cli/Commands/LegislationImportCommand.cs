using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.Legislation.Import;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation import: holds files downloaded from legislation.gov.uk against the register.</summary>
public sealed class LegislationImportCommand : DocumentedCommand
{
    private readonly Argument<string[]> _files = new("file") { Description = "Feeds or XML saved from legislation.gov.uk", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _apply = new("--apply") { Description = "Write what the register lacks; nothing that stands there is changed" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "With --apply, write the register without a commit" };
    private readonly Option<string[]> _add = new("--add") { Description = "With --apply, add this law of a feed to the register: ukpga/2026/21", HelpName = "ADDRESS" };
    private readonly Option<string?> _since = new("--since") { Description = "Only changes from this day on, and those without one", HelpName = "DATE" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public LegislationImportCommand(CommandEnvironment environment, GlobalOptions options)
        : base("import", "Say what feeds and XML saved from legislation.gov.uk change in the register", "policyforge legislation import effects.xml")
    {
        _format.AcceptOnlyFromAmong("table", "json");
        Arguments.Add(_files);
        Options.Add(_apply);
        Options.Add(_noCommit);
        Options.Add(_add);
        Options.Add(_since);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var found = new DiagnosticBag();
        var since = parse.GetValue(_since) is { } text ? CommandSession.ParseToday(text, session.Environment, found) : DateOnly.MinValue;
        var download = LegislationDownload.Empty;
        foreach (string file in parse.GetRequiredValue(_files)) download = download.With(Read(session, file, found));
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location?.Path == WorkspacePaths.Legislation));
        if (loaded.Composer?.Workspace is not { } workspace || found.HasErrors)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var comparison = LegislationComparison.Of(workspace.Legislation, download, session.Today);
        comparison = comparison with { Changes = [.. comparison.Changes.Where(change => change.From is null || change.From >= since)] };
        found.AddRange(comparison.Findings);
        bool isWritten = parse.GetValue(_apply) && Apply(session, workspace.Legislation, comparison, parse.GetValue(_add) ?? [], parse.GetValue(_noCommit), found);
        session.Printer.PrintAll(found.ToImmutable());
        if (found.HasErrors) return ExitCode.BadInput;
        ImportReport.Write(session, workspace, comparison, isWritten, parse.GetValue(_format) == "json");
        return ExitCode.Done;
    }

    private static LegislationDownload Read(CommandSession session, string file, DiagnosticBag found)
    {
        string path = Path.GetFullPath(file, session.Environment.WorkingFolder);
        string shown = session.Shown(path);
        try
        {
            if (BoundedFile.Read(path, LegislationFileReader.Limit) is not { } content)
            {
                found.Report(ImportDiagnostics.TooLarge, SourceLocation.OfFile(shown), new FileInfo(path).Length, LegislationFileReader.Limit);
                return LegislationDownload.Empty;
            }

            var read = LegislationFileReader.Read(shown, content);
            found.AddRange(read.Diagnostics);
            return read.Value ?? LegislationDownload.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            found.Report(CommandLineDiagnostics.FileNotRead, null, shown, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : exception.Message);
            return LegislationDownload.Empty;
        }
    }

    /// <summary>True where the register was written.</summary>
    private static bool Apply(CommandSession session, LegislationRegister register, LegislationComparison comparison, string[] add, bool noCommit, DiagnosticBag found)
    {
        var laws = ImmutableArray.CreateBuilder<PublishedLaw>();
        laws.AddRange(comparison.NewLaws.Where(law => law.IsDocument));
        foreach (string address in add)
        {
            var law = ItemAddress.TryParse(address, out var item) ? comparison.NewLaws.FirstOrDefault(law => law.Item == item) : null;
            if (law is null) found.Report(ImportDiagnostics.NotInFile, null, address);
            else if (!law.IsDocument) laws.Add(law);
        }

        if (found.HasErrors || (laws.Count == 0 && !comparison.Changes.Any(change => change.CanBeWritten))) return false;
        var edited = ImportEdit.Apply(register, comparison.Changes, [.. laws.Distinct()]);
        found.AddRange(edited.Diagnostics);
        if (edited.Value is not { } text) return false;
        var saved = SavedFiles.SaveWithOrWithoutGit(session, [new FileDraft(WorkspacePaths.Legislation, text)], noCommit, "Register: what legislation.gov.uk says has changed\n");
        found.AddRange(saved.Found);
        return !saved.Failed;
    }
}
