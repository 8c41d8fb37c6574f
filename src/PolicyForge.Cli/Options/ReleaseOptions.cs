using System.CommandLine;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Releasing;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Cli.Options;

/// <summary>What a user says of a new version row.</summary>
internal sealed class ReleaseOptions
{
    private readonly Option<bool> _minor = new("--minor") { Description = "The next minor version: 1.2 after 1.1" };
    private readonly Option<bool> _major = new("--major") { Description = "The next major version: 2.0 after 1.1" };
    private readonly Option<string?> _as = new("--as") { Description = "This version", HelpName = "VERSION" };
    private readonly Option<bool> _noChange = new("--no-change") { Description = "Reviewed without change: the same version again, unless another is named" };
    private readonly Option<string[]> _summary = new("--summary") { Description = "What changed; repeat it for several paragraphs", HelpName = "TEXT", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _status = new("--status") { Description = "draft, in-consultation, in-review, approved, issued, superseded or withdrawn (default: that of the version before; after an approved one, draft)", HelpName = "STATUS" };
    private readonly Option<string?> _approvedBy = new("--approved-by") { Description = "Who approved it", HelpName = "NAME" };
    private readonly Option<string?> _on = new("--on") { Description = "When it was approved", HelpName = "DATE" };
    private readonly Option<string?> _minute = new("--minute") { Description = "The reference of the minute", HelpName = "TEXT" };
    private readonly Option<string?> _nextReview = new("--next-review") { Description = "When it is next reviewed", HelpName = "DATE" };
    private readonly Option<string?> _consulted = new("--consulted") { Description = "With whom the text was consulted on, when, and what came of it", HelpName = "TEXT" };
    private readonly Option<string?> _override = new("--override") { Description = "Approve although a rule stands against it, for this reason", HelpName = "TEXT" };
    private readonly Option<string?> _overrideBy = new("--override-by") { Description = "Who takes responsibility for that", HelpName = "NAME" };
    private readonly Option<string?> _author = new("--author") { Description = "Who made the version (default: the policy's owner)", HelpName = "NAME" };
    private readonly Option<string?> _date = new("--date") { Description = "The version's date (default: today)", HelpName = "DATE" };
    private readonly Option<bool> _commit = new("--commit") { Description = "Commit the policy's changed sources too" };
    private readonly Option<bool> _tag = new("--tag") { Description = "Make an annotated tag, signed where git is set up to" };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be released (without --summary and a version: as the next minor one); write and commit nothing" };

    public void AddTo(Command command)
    {
        _status.AcceptOnlyFromAmong([.. ReleaseStatusWords.All.Select(pair => pair.Word)]);
        foreach (var option in new Option[] { _minor, _major, _as, _noChange, _summary, _status, _approvedBy, _on, _minute, _nextReview, _consulted, _override, _overrideBy, _author, _date, _commit, _tag, _dryRun }) command.Options.Add(option);
    }

    public Outcome<ReleaseRequest> Read(ParseResult parse, DateOnly today)
    {
        var found = new DiagnosticBag();
        var version = VersionOf(parse, found);
        var status = parse.GetValue(_status) is { } word ? ReleaseStatusWords.All.First(pair => pair.Word == word).Value : (ReleaseStatus?)null;
        var date = DateOf(parse, _date, found) ?? PartialDate.OfDay(today);
        string[] summary = parse.GetValue(_summary) ?? [];
        bool noChange = parse.GetValue(_noChange);
        // Who only looks need not have found the words yet.
        bool isDryRun = parse.GetValue(_dryRun);
        if (summary.Length == 0 && !noChange && !isDryRun) found.Report(CommandLineDiagnostics.Usage, null, "Say what changed with --summary.");
        var request = new ReleaseRequest
        {
            Step = StepOf(parse, isDryRun, found),
            Version = version,
            Summary = summary.Length > 0 ? [.. summary] : [noChange ? "Reviewed without change" : "…"],
            Status = status,
            Approval = ApprovalOf(parse, status, found),
            Consulted = string.IsNullOrWhiteSpace(parse.GetValue(_consulted)) ? null : parse.GetValue(_consulted)!.Trim(),
            Override = OverrideOf(parse.GetValue(_override), parse.GetValue(_overrideBy), found),
            Author = parse.GetValue(_author),
            Date = date,
            Today = today,
            WithoutChange = noChange,
            CommitSources = parse.GetValue(_commit),
            Tag = parse.GetValue(_tag),
            IsDryRun = isDryRun,
        };
        return found.HasErrors ? Outcome<ReleaseRequest>.Failed(found.ToImmutable()) : Outcome<ReleaseRequest>.Of(request);
    }

    /// <summary>Null where none is asked for; PF8244 where it is half given.</summary>
    public static RowOverride? OverrideOf(string? reason, string? by, DiagnosticBag found)
    {
        if (reason is null && by is null) return null;
        if (!string.IsNullOrWhiteSpace(reason) && !string.IsNullOrWhiteSpace(by)) return new RowOverride(reason.Trim(), by.Trim());
        found.Report(GateDiagnostics.OverrideIncomplete, null);
        return null;
    }

    private VersionStep StepOf(ParseResult parse, bool isDryRun, DiagnosticBag found)
    {
        bool named = parse.GetValue(_as) is not null;
        int given = (parse.GetValue(_minor) ? 1 : 0) + (parse.GetValue(_major) ? 1 : 0) + (named ? 1 : 0);
        if (given > 1 || (given == 0 && !parse.GetValue(_noChange) && !isDryRun)) found.Report(CommandLineDiagnostics.Usage, null, "Give one of --minor, --major and --as VERSION.");
        return named ? VersionStep.Named : parse.GetValue(_major) ? VersionStep.Major : parse.GetValue(_minor) || !parse.GetValue(_noChange) ? VersionStep.Minor : VersionStep.Same;
    }

    private VersionNumber? VersionOf(ParseResult parse, DiagnosticBag found)
    {
        if (parse.GetValue(_as) is not { } text) return null;
        if (VersionNumber.TryParse(text, out var version)) return version;
        found.Report(ReleaseDiagnostics.NotAVersion, null, text);
        return null;
    }

    private Approval? ApprovalOf(ParseResult parse, ReleaseStatus? status, DiagnosticBag found)
    {
        string? by = parse.GetValue(_approvedBy);
        var on = DateOf(parse, _on, found);
        var next = DateOf(parse, _nextReview, found);
        string? minute = parse.GetValue(_minute);
        bool isAsked = by is not null || parse.GetValue(_on) is not null || minute is not null || next is not null || status == ReleaseStatus.Approved;
        if (!isAsked) return null;
        if (by is not null && on is { } day) return new Approval(by, day, minute, next);
        if (by is null || parse.GetValue(_on) is null) found.Report(ReleaseDiagnostics.ApprovalIncomplete, null);
        return null;
    }

    private static PartialDate? DateOf(ParseResult parse, Option<string?> option, DiagnosticBag found)
    {
        if (parse.GetValue(option) is not { } text) return null;
        if (WrittenDate.TryParse(text, out var date)) return date;
        found.Report(CommandLineDiagnostics.BadDate, null, text);
        return null;
    }
}
