using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Git;
using PolicyForge.Governance.Reviews;
using PolicyForge.Versions.Releasing;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge review: records that a policy was reviewed and left as it was.</summary>
public sealed class ReviewCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<bool> _noChange = new("--no-change") { Description = "The policy was left as it was; a review that changes the text is a new version (policyforge release)" };
    private readonly Option<string?> _by = new("--by") { Description = "Who reviewed it", HelpName = "NAME" };
    private readonly Option<string?> _on = new("--on") { Description = "When it was reviewed", HelpName = "DATE" };
    private readonly Option<string?> _minute = new("--minute") { Description = "The reference of the minute", HelpName = "TEXT" };
    private readonly Option<string?> _nextReview = new("--next-review") { Description = "When it is next reviewed (default: by its review cycle)", HelpName = "DATE" };
    private readonly Option<string?> _author = new("--author") { Description = "Who records it (default: the policy's owner)", HelpName = "NAME" };
    private readonly Option<string> _summary = new("--summary") { Description = "What the document history says", HelpName = "TEXT", DefaultValueFactory = _ => "Reviewed without change" };

    public ReviewCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "review",
            "Record that a policy was reviewed without change, and commit it",
            "policyforge review social-media --school meadow-bank --no-change --by \"Local Governing Body\" --on 2026-11-19 --minute \"LGB/26/47\"")
    {
        _writers = writers;
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        foreach (var option in new Option[] { _noChange, _by, _on, _minute, _nextReview, _author, _summary }) Options.Add(option);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = _subject.Read(parse, tree);
        var found = new DiagnosticBag();
        found.AddRange(subject.Diagnostics);
        var record = Read(parse, found);
        if (subject.Value is null || record is null || found.HasErrors)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var release = new ReleaseVersion(repository, new GitWriter(repository), session.WorkspaceFolder, _writers);
        var result = new ReviewWithoutChange(release, tree, session.History.TextsOf).Run(subject.Value, record, session.Today);
        session.Printer.PrintAll(result.Release.Diagnostics);
        if (!session.IsQuiet) Report(session, result, record);
        return result.Release.Commit is null ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void Report(CommandSession session, ReviewResult result, ReviewRecord record)
    {
        if (result.Release is not { Commit: { } commit, Releases: [var release, ..] }) return;
        string next = result.NextReview is { } due ? $"next review {due}" : "a live document, without a date for the next review";
        session.Environment.Output.WriteLine($"Recorded: {release.Subject} {release.Row.Version} reviewed without change on {record.On} by {record.By}; {next}. Commit {commit.Id.Short}.");
    }

    private ReviewRecord? Read(ParseResult parse, DiagnosticBag found)
    {
        if (!parse.GetValue(_noChange))
        {
            found.Add(CommandLineDiagnostics.Usage.At(null, "Say --no-change: this command records a review that left the text as it was.") with
            {
                Hint = "A review that changed the text is a new version: policyforge release.",
            });
        }

        if (string.IsNullOrWhiteSpace(parse.GetValue(_by))) found.Report(CommandLineDiagnostics.Usage, null, "Say who reviewed it: --by \"Local Governing Body\".");
        if (parse.GetValue(_on) is null) found.Report(CommandLineDiagnostics.Usage, null, "Say when it was reviewed: --on 2026-11-19.");
        var on = DateOf(parse, _on, found);
        var next = DateOf(parse, _nextReview, found);
        return found.HasErrors || on is not { } day
            ? null
            : new ReviewRecord(parse.GetValue(_by)!, day, parse.GetValue(_minute), next, parse.GetValue(_author), parse.GetRequiredValue(_summary));
    }

    private static PartialDate? DateOf(ParseResult parse, Option<string?> option, DiagnosticBag found)
    {
        if (parse.GetValue(option) is not { } text) return null;
        if (WrittenDate.TryParse(text, out var date)) return date;
        found.Report(CommandLineDiagnostics.BadDate, null, text);
        return null;
    }
}
