using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Git;
using PolicyForge.Governance.OwnText;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge release: adds a version row and commits it.</summary>
public sealed class ReleaseCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly ReleaseOptions _row = new();
    private readonly Option<bool> _allChanged = new("--all-changed") { Description = "Release every policy, of the trust and of every school with a history of its own, whose text has changed since its last version" };

    public ReleaseCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "release",
            "Add a version to a policy's history and commit it",
            "policyforge release social-media --minor --summary \"Draft issued for review\" --status in-review",
            "policyforge release social-media --school meadow-bank --as 2.0 --summary \"Approved\" --status approved --approved-by \"Local Governing Body\" --on 2026-11-12")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _row.AddTo(this);
        Options.Add(_allChanged);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var selection = _selection.Read(parse);
        var subjects = Subjects(selection, new DirectorySourceTree(session.WorkspaceFolder));
        var request = _row.Read(parse, session.Today);
        ImmutableArray<Diagnostic> found = [.. subjects.Diagnostics, .. request.Diagnostics];
        bool all = parse.GetValue(_allChanged);
        if (all != selection.Policies.IsEmpty) found = found.Add(CommandLineDiagnostics.Usage.At(null, "Name the policies to release, or give --all-changed."));
        if (request.Value is not { } row || found.Any(finding => finding.Severity == Severity.Error))
        {
            session.Printer.PrintAll(found);
            return ExitCode.BadInput;
        }

        var result = new ReleaseVersion(repository, new GitWriter(repository), session.WorkspaceFolder, _writers) { Gates = [new OwnTextGate(repository)] }
            .Run(all ? new ReleaseScope.AllChanged(selection.Schools) : new ReleaseScope.Named(subjects.Value), row);
        session.Printer.PrintAll(result.Diagnostics);
        if (!session.IsQuiet) Report(session, result);
        if (result.Diagnostics.All(finding => finding.Severity != Severity.Error)) return ExitCode.Done;
        return result.Commit is null ? ExitCode.BadInput : ExitCode.Findings;
    }

    /// <summary>Every policy named, for every school named; for the trust where none is.</summary>
    internal static Outcome<ImmutableArray<VersionSubject>> Subjects(CopySelection selection, DirectorySourceTree tree)
    {
        var asked = selection.Policies.SelectMany(policy => selection.Schools.DefaultIfEmpty().Select(school => VersionSubject.Find(tree, policy, school))).ToArray();
        return new Outcome<ImmutableArray<VersionSubject>>([.. asked.Select(subject => subject.Value).OfType<VersionSubject>()], [.. asked.SelectMany(subject => subject.Diagnostics).Distinct()]);
    }

    internal static void Report(CommandSession session, ReleaseResult result)
    {
        var output = session.Environment.Output;
        if (result.Commit is null || result.Releases.Length > 1) WriteTable(session, result);
        if (result.Commit is not { } commit)
        {
            if (!result.Releases.IsEmpty) output.WriteLine($"Nothing was written. Without --dry-run {(result.Releases.Length == 1 ? "this version" : $"these {result.Releases.Length} versions")} would be released in one commit.");
            return;
        }

        if (result.Releases is [var one]) output.WriteLine($"Released {one.Subject} {one.Row.Version}, {ReleaseStatusWords.WordOf(one.Row.Status)}, in commit {commit.Id.Short}.");
        else output.WriteLine($"Released {result.Releases.Length} versions in commit {commit.Id.Short}.");
    }

    private static void WriteTable(CommandSession session, ReleaseResult result)
    {
        if (result.Releases.IsEmpty) return;
        TerminalTable.Write(session, ["Policy", "School", "Version before", "Version", "Status", "Date"], result.Releases.Select(release => (string[])
        [
            release.Subject.PolicyId, release.Subject.SchoolId ?? "", release.Previous?.Version.ToString() ?? "none", release.Row.Version.ToString(), ReleaseStatusWords.Printed(release.Row.Status), release.Row.Date.ToString(),
        ]));
        foreach (string source in result.Sources) session.Environment.Output.WriteLine($"with {TerminalText.Printable(source)}");
    }
}
