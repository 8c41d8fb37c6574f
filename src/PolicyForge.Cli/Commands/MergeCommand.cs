using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Governance.OwnText;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge merge: the trust's new text into the schools' own.</summary>
public sealed class MergeCommand : DocumentedCommand
{
    private readonly Argument<string[]> _clauses = new("clause") { Description = "Ids of clauses (default: all that are behind)", HelpName = "clause", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _schools = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");
    private readonly Option<bool> _keepOwn = new("--keep-own") { Description = "Leave the school's words as they are, and note that the trust's new text was looked at" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be done, and write nothing" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public MergeCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "merge",
            "Bring the trust's new text into schools' own texts that are behind",
            "policyforge merge --school meadow-bank --dry-run",
            "policyforge merge --school meadow-bank",
            "policyforge merge social-media/contact-with-learners --school meadow-bank --keep-own")
    {
        _schools.CompletionSources.Add(completion.Schools);
        _clauses.Validators.Add(SelectionOptions.RefuseOptions);
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_clauses);
        foreach (var option in new Option[] { _schools, _keepOwn, _dryRun, _noCommit, _format }) Options.Add(option);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var schools = ListOption.Values(parse, _schools);
        var clauses = ListOption.Split(parse.GetValue(_clauses));
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder), schools);
        if (loaded.Composer?.Workspace is not { } workspace)
        {
            session.Printer.PrintAll(loaded.Diagnostics);
            return ExitCode.BadInput;
        }

        var found = new DiagnosticBag();
        CheckNames(workspace, schools, clauses, found);
        // What cannot be read is not merged, a conflict that somebody left above all; a block with another name is the merge's to find.
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Descriptor != ClauseDiagnostics.UnknownBlock && IsOwnText(finding.Location?.Path, schools)));
        if (found.ToImmutable().Any(finding => finding.Location is null && finding.Severity == Severity.Error))
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var planned = new MergeOwnTexts(workspace, new TrustTexts(repository)).Plan(schools, clauses, parse.GetValue(_keepOwn));
        // The table says where there would be conflicts: in a dry run no file holds the marks.
        found.AddRange(planned.Found.Where(finding => !parse.GetValue(_dryRun) || finding.Descriptor != OwnTextDiagnostics.Conflict));
        var merged = planned.Clauses.AddRange(ResolvedMerges.In(workspace, repository, schools));
        var saved = parse.GetValue(_dryRun) ? new SavedFiles(null, []) : Save(session, merged, parse.GetValue(_noCommit));
        found.AddRange(saved.Found);
        if (saved.Failed) merged = [];
        if (parse.GetValue(_format) == "json") MergeReport.WriteJson(session, merged, saved.Commit, found.ToImmutable());
        else
        {
            session.Printer.PrintAll(found.ToImmutable());
            MergeReport.WriteText(session, merged, saved.Commit, parse.GetValue(_dryRun), found.HasErrors);
        }

        if (found.HasErrors) return ExitCode.BadInput;
        return merged.Any(of => of.State is MergeState.Conflict or MergeState.NotMerged) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>What is clean is committed; what holds a conflict is written, for a person to edit.</summary>
    private static SavedFiles Save(CommandSession session, ImmutableArray<MergedClause> merged, bool noCommit)
    {
        var open = merged.Where(of => of.State == MergeState.Conflict).Select(of => of.File!).ToArray();
        var done = merged.Where(of => of.State != MergeState.Conflict && of.File is not null).ToArray();
        var saved = open.Length == 0 ? new SavedFiles(null, []) : SavedFiles.Save(session, open, noCommit: true, "");
        if (saved.Failed || done.Length == 0) return saved;
        return SavedFiles.Save(session, [.. done.Select(of => of.File!)], noCommit, MergeReport.MessageOf(done));
    }

    private static void CheckNames(Workspace workspace, ImmutableArray<string> schools, ImmutableArray<string> clauses, DiagnosticBag found)
    {
        found.AddRange(CopySelection.UnknownSchools(workspace, schools));
        foreach (string id in clauses)
        {
            if (CustomiseClause.ClauseOf(workspace, id, found) is null) continue;
            bool isCustomised = workspace.Schools.Any(school => (schools.IsEmpty || schools.Contains(school.Id)) && school.Clauses.Contains(id));
            if (!isCustomised) found.Report(OwnTextDiagnostics.NotCustomised, null, id);
        }
    }

    private static bool IsOwnText(string? path, ImmutableArray<string> schools) =>
        path?.Split('/') is ["schools", var school, "clauses", ..] && (schools.IsEmpty || schools.Contains(school));
}
