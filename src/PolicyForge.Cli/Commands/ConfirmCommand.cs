using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Git;
using PolicyForge.Versions.Redlines;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge confirm: shows how a text differs from the one that an approved row was first committed with, and says that it is what was approved.</summary>
public sealed class ConfirmCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<bool> _all = new("--all") { Description = "Every approved version that has no digest" };
    private readonly Option<bool> _asApproved = new("--as-approved") { Description = "Say that the text as it stands is the approved one: its digest is written into the row and committed" };

    public ConfirmCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "confirm",
            "Confirm that a text is the one that was approved, where its history was written by hand",
            "policyforge confirm social-media",
            "policyforge confirm social-media --school meadow-bank --as-approved")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        Options.Add(_all);
        Options.Add(_asApproved);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var selection = _selection.Read(parse);
        bool all = parse.GetValue(_all);
        if (all != selection.IsAll) return Fail(session, [CommandLineDiagnostics.Usage.At(null, "Name the policies to confirm, or give --all.")]);
        var asked = all ? new Outcome<ImmutableArray<VersionSubject>>(ConfirmText.Open(tree), []) : Subjects(selection, tree);
        var loaded = LoadedWorkspace.Of(session, tree);
        if (asked.HasErrors) return Fail(session, asked.Diagnostics);
        if (loaded.Composer is not { } composer) return Fail(session, loaded.Diagnostics);
        if (asked.Value.IsEmpty)
        {
            if (!session.IsQuiet) session.Environment.Output.WriteLine("Every approved version has its digest: nothing is to be confirmed.");
            return ExitCode.Done;
        }

        if (!session.IsQuiet) ShowDifferences(session, repository, tree, composer, asked.Value);
        if (!parse.GetValue(_asApproved))
        {
            if (!session.IsQuiet) session.Environment.Output.WriteLine("Nothing was written. Where the text as it stands is what was approved, say so: --as-approved.");
            return ExitCode.Done;
        }

        var result = new ConfirmText(repository, new GitWriter(repository), session.WorkspaceFolder, _writers).Run(asked.Value);
        session.Printer.PrintAll(result.Diagnostics);
        if (result.Commit is not { } commit) return ExitCode.BadInput;
        if (!session.IsQuiet)
        {
            foreach (var release in result.Releases) session.Environment.Output.WriteLine($"Confirmed: {release.Subject} {release.Row.Version} is the approved text. Commit {commit.Id.Short}.");
        }

        return ExitCode.Done;
    }

    /// <summary>Every policy named, for every school named; for the trust where none is.</summary>
    private static Outcome<ImmutableArray<VersionSubject>> Subjects(CopySelection selection, ISourceTree tree)
    {
        var asked = selection.Policies.SelectMany(policy => selection.Schools.DefaultIfEmpty().Select(school => VersionSubject.Find(tree, policy, school))).ToArray();
        return new Outcome<ImmutableArray<VersionSubject>>([.. asked.Select(subject => subject.Value).OfType<VersionSubject>()], [.. asked.SelectMany(subject => subject.Diagnostics).Distinct()]);
    }

    private static void ShowDifferences(CommandSession session, GitRepository repository, DirectorySourceTree tree, PolicyComposer composer, ImmutableArray<VersionSubject> subjects)
    {
        var held = new HeldRows(repository);
        var files = new HistoryFile(tree);
        foreach (var subject in subjects)
        {
            if (files.Load(subject.OwnHistoryPath).Latest is not { Digest: null } row) continue;
            string named = $"{subject} {row.Version}, {ReleaseStatusWords.WordOf(row.Status)} {(row.Approval?.On ?? row.Date)}";
            if (held.FirstWith(row) is not { } commit)
            {
                session.Environment.Output.WriteLine($"{named}: git does not hold the text that it stands for, so there is nothing to compare with. Look at the document before you confirm it.");
                continue;
            }

            string command = $"policyforge redline {subject.PolicyId}{(subject.SchoolId is { } school ? $" --school {school}" : "")} --from-commit {commit.Short}";
            var copies = CopiesOf(subject, composer);
            var redlines = new RedlineCopies(repository, new VersionArchive(repository, tree), composer, session.Today).Run(copies, new RedlineSide.AtCommit(commit.Value), new RedlineSide.Working());
            session.Printer.PrintAll(redlines.Diagnostics);
            ImmutableArray<RedlinedCopy> changed = redlines.Value.IsDefault ? [] : [.. redlines.Value.Where(redline => redline.Summary.WordsAdded + redline.Summary.WordsRemoved > 0)];
            session.Environment.Output.WriteLine(changed.IsEmpty
                ? $"{named}: the words are those of commit {commit.Short}, which first held the row."
                : $"{named}: {changed.Length} of {copies.Length} {(copies.Length == 1 ? "document" : "documents")} changed since commit {commit.Short}, which first held the row. `{command}` marks every change.");
            if (!changed.IsEmpty) RedlineReport.WriteTable(session, changed);
        }
    }

    /// <summary>The documents that the row is the newest of.</summary>
    private static ImmutableArray<PolicyCopy> CopiesOf(VersionSubject subject, PolicyComposer composer)
    {
        var copies = new CopySelection(subject.SchoolId is { } school ? [school] : [], [subject.PolicyId]).In(composer.Workspace).Value;
        return copies.IsDefault ? [] : [.. copies.Where(copy => VersionStanding.Of(copy).Latest?.Location.Path == subject.OwnHistoryPath)];
    }

    private static int Fail(CommandSession session, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return ExitCode.BadInput;
    }
}
