using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Git;
using PolicyForge.Governance.OwnText;
using PolicyForge.Versions.Releasing;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge approve: signs a version off.</summary>
public sealed class ApproveCommand : DocumentedCommand
{
    private const int MostBytes = 1024 * 1024;

    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly SelectionOptions _selection;
    private readonly Option<bool> _allDrafts = new("--all-drafts") { Description = "Everything that waits for approval: the trust's own, or with --school what these schools approve for themselves" };
    private readonly Option<string> _by = new("--by") { Description = "The body that approved it", HelpName = "BODY", Required = true };
    private readonly Option<string> _on = new("--on") { Description = "When it was approved", HelpName = "DATE", Required = true };
    private readonly Option<string?> _minute = new("--minute") { Description = "The reference of the minute", HelpName = "TEXT" };
    private readonly Option<string?> _signedBy = new("--signed-by") { Description = "Who signed: fills the signature block, and makes the Word file final", HelpName = "NAME" };
    private readonly Option<string?> _signature = new("--signature") { Description = "A picture of the signature (PNG or JPEG), with --signed-by", HelpName = "FILE" };
    private readonly Option<string?> _nextReview = new("--next-review") { Description = "When it is next reviewed (default: by the policy's cycle)", HelpName = "DATE" };
    private readonly Option<string?> _as = new("--as") { Description = "The version (default: the next whole number)", HelpName = "VERSION" };
    private readonly Option<string[]> _summary = new("--summary") { Description = "What changed (default: who approved it)", HelpName = "TEXT", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _author = new("--author") { Description = "Who made the version (default: the policy's owner)", HelpName = "NAME" };
    private readonly Option<string?> _consulted = new("--consulted") { Description = "With whom the text was consulted on, when, and what came of it, where no record says so", HelpName = "TEXT" };
    private readonly Option<string?> _override = new("--override") { Description = "Approve although a rule stands against it, for this reason", HelpName = "TEXT" };
    private readonly Option<string?> _overrideBy = new("--override-by") { Description = "Who takes responsibility for that", HelpName = "NAME" };
    private readonly Option<bool> _commit = new("--commit") { Description = "Commit the policies' changed sources too" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be approved; write and commit nothing" };

    public ApproveCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "approve",
            "Sign a version off: who approved it, when, and exactly which text",
            "policyforge approve social-media --school meadow-bank --by \"Local Governing Body\" --on 2027-01-20 --minute LGB/27/03 --signed-by \"Wren Castell, Chair\"",
            "policyforge approve --all-drafts --by \"Trust Board\" --on 2026-11-19 --minute TB/26/58 --dry-run")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        foreach (var option in new Option[] { _allDrafts, _by, _on, _minute, _signedBy, _signature, _nextReview, _as, _summary, _author, _consulted, _override, _overrideBy, _commit, _dryRun }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_signature) is not null && result.GetValue(_signedBy) is null) result.AddError("--signature needs --signed-by: whose signature it is.");
        });
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var found = new DiagnosticBag();
        var scope = ScopeOf(parse, session, found);
        var request = RequestOf(parse, session, found);
        if (request is null || found.HasErrors)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var result = new ReleaseVersion(repository, new GitWriter(repository), session.WorkspaceFolder, _writers) { Gates = [new OwnTextGate(repository)] }.Run(scope, request);
        session.Printer.PrintAll(result.Diagnostics);
        if (!session.IsQuiet) ReleaseCommand.Report(session, result);
        if (result.Diagnostics.All(finding => finding.Severity != Severity.Error)) return ExitCode.Done;
        return result.Commit is null ? ExitCode.BadInput : ExitCode.Findings;
    }

    private ReleaseScope ScopeOf(ParseResult parse, CommandSession session, DiagnosticBag found)
    {
        var selection = _selection.Read(parse);
        if (parse.GetValue(_allDrafts))
        {
            if (parse.GetValue(_as) is not null) found.Report(CommandLineDiagnostics.Usage, null, "--as names one version: with --all-drafts each policy gets its own next one.");
            return new ReleaseScope.AllWaiting(selection.Policies, selection.Schools);
        }

        if (selection.Policies.IsEmpty) found.Report(CommandLineDiagnostics.Usage, null, "Name the policies to approve, or give --all-drafts.");
        var subjects = ReleaseCommand.Subjects(selection, new DirectorySourceTree(session.WorkspaceFolder));
        found.AddRange(subjects.Diagnostics);
        return new ReleaseScope.Named(subjects.Value);
    }

    private ReleaseRequest? RequestOf(ParseResult parse, CommandSession session, DiagnosticBag found)
    {
        var on = DateOf(parse.GetValue(_on), found);
        var next = DateOf(parse.GetValue(_nextReview), found);
        VersionNumber? version = null;
        if (parse.GetValue(_as) is { } text)
        {
            if (VersionNumber.TryParse(text, out var named)) version = named;
            else found.Report(ReleaseDiagnostics.NotAVersion, null, text);
        }

        var picture = parse.GetValue(_signature) is { } file ? PictureOf(session, file, found) : null;
        var overriding = ReleaseOptions.OverrideOf(parse.GetValue(_override), parse.GetValue(_overrideBy), found);
        if (found.HasErrors || on is not { } day) return null;
        string by = parse.GetRequiredValue(_by);
        ImmutableArray<string> summary = [.. parse.GetValue(_summary) ?? []];
        return new ReleaseRequest
        {
            Step = version is null ? VersionStep.Major : VersionStep.Named,
            Version = version,
            Summary = summary.IsEmpty ? [$"Approved by {by}"] : summary,
            Status = ReleaseStatus.Approved,
            Approval = new Approval(by, day, parse.GetValue(_minute), next) { SignedBy = parse.GetValue(_signedBy) },
            Consulted = string.IsNullOrWhiteSpace(parse.GetValue(_consulted)) ? null : parse.GetValue(_consulted)!.Trim(),
            Author = parse.GetValue(_author),
            Today = session.Today,
            Date = day,
            Override = overriding,
            Signature = picture,
            SetsNextReview = true,
            CommitSources = parse.GetValue(_commit),
            IsDryRun = parse.GetValue(_dryRun),
        };
    }

    private static PartialDate? DateOf(string? text, DiagnosticBag found)
    {
        if (text is null) return null;
        if (WrittenDate.TryParse(text, out var date)) return date;
        found.Report(CommandLineDiagnostics.BadDate, null, text);
        return null;
    }

    private static SignaturePicture? PictureOf(CommandSession session, string file, DiagnosticBag found)
    {
        string path = Path.GetFullPath(file, session.Environment.WorkingFolder);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        string? wrong = extension is not (".png" or ".jpg" or ".jpeg") ? "it is neither PNG nor JPEG"
            : !File.Exists(path) ? "there is no such file"
            : new FileInfo(path).Length > MostBytes ? "it is larger than 1 MB"
            : null;
        if (wrong is null) return new SignaturePicture(extension, File.ReadAllBytes(path));
        found.Report(GateDiagnostics.SignatureUnusable, null, file, wrong);
        return null;
    }
}
