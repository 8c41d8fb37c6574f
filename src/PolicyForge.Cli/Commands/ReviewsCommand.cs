using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Html.Dashboards;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge reviews: which policies are out of date, the most urgent first.</summary>
public sealed class ReviewsCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly Option<string?> _dueWithin = new("--due-within") { Description = "Only what is overdue or due within this time: 90d, 12w, 6m or an ISO 8601 period", HelpName = "TIME" };
    private readonly Option<string[]> _failOn = ListOption.Create("--fail-on", "STATE", "Exit with 1 where a policy is in this state: overdue, due, triggered, never-approved or due-soon");
    private readonly Option<string?> _messages = new("--messages") { Description = "Also write an e-mail for each owner (.eml) into this folder", HelpName = "DIR" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: table, json, csv, ics or html (a dashboard)", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public ReviewsCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "reviews",
            "Say which policies are overdue for review, due, or changed by the law",
            "policyforge reviews --due-within 90d",
            "policyforge reviews --school meadow-bank --fail-on overdue",
            "policyforge reviews --format ics > reviews.ics")
    {
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _format.AcceptOnlyFromAmong("table", "json", "csv", "ics", "html");
        Options.Add(_dueWithin);
        Options.Add(_failOn);
        Options.Add(_messages);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var found = new DiagnosticBag();
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        var within = ReadPeriod(parse.GetValue(_dueWithin), found);
        var failOn = ReadStates(ListOption.Values(parse, _failOn), found);
        if (loaded.Composer?.Workspace is not { } workspace || found.HasErrors)
        {
            // A file that cannot be read may hold the very date that is asked for.
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var copies = _selection.Read(parse).In(workspace);
        if (copies.Value.IsDefault || copies.HasErrors)
        {
            session.Printer.PrintAll(copies.Diagnostics);
            return ExitCode.BadInput;
        }

        var reviews = new WorkspaceReviews(workspace, new TemplateCitations(workspace));
        ImmutableArray<ReviewAssessment> all = [.. copies.Value.Select(copy => reviews.Assess(copy.School, copy.Policy, session.Today)).Order(ReviewAssessment.ByUrgency)];
        ImmutableArray<ReviewAssessment> shown = within is { } period ? [.. all.Where(assessment => IsDueWithin(assessment, session.Today, period))] : all;
        var selected = copies.Value.Select(copy => copy.Policy.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<ListedConsultation> open =
            [.. ListConsultations.Run(workspace, ListOption.Values(parse, _selection.Schools), withEnded: false, session.Today).Where(one => selected.Contains(one.Subject.Policy.Id))];
        Write(parse.GetRequiredValue(_format), session, workspace, shown, open);
        if (parse.GetValue(_messages) is { } folder && !WriteMessages(session, workspace, shown, folder)) return ExitCode.BadInput;
        return all.Any(assessment => failOn.Contains(assessment.State)) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Write(string format, CommandSession session, Workspace workspace, ImmutableArray<ReviewAssessment> assessments, ImmutableArray<ListedConsultation> open)
    {
        switch (format)
        {
            case "json": ReviewReport.WriteJson(session, assessments, open); break;
            case "csv": session.Environment.Output.Write(CsvText.Write(ReviewTable.Rows(assessments))); break;
            case "html": session.Environment.Output.Write(ReviewDashboardWriter.Write(ReviewDashboardReport.Of(workspace, assessments, open, session.Today))); break;
            case "ics": session.Environment.Output.Write(ReviewCalendar.Write(workspace.Trust, assessments)); break;
            default: ReviewReport.WriteTable(session, assessments, open); break;
        }
    }

    private static bool WriteMessages(CommandSession session, Workspace workspace, ImmutableArray<ReviewAssessment> assessments, string folder)
    {
        string target = Path.GetFullPath(folder, session.Environment.WorkingFolder);
        var messages = ReviewMessage.ForOwners(assessments, owner => OwnerAddresses.Find(workspace, owner), session.Today);
        var refused = messages.Select(message => OutputFile.Write(Path.Combine(target, message.FileName), Encoding.UTF8.GetBytes(message.Content), session.WorkspaceFolder)).FirstOrDefault(finding => finding is not null);
        if (refused is not null)
        {
            session.Printer.Print(refused);
            return false;
        }

        if (!session.IsQuiet) session.Environment.Error.WriteLine($"{messages.Length} {(messages.Length == 1 ? "message" : "messages")} written to {session.Shown(target)}.");
        return true;
    }

    private static bool IsDueWithin(ReviewAssessment assessment, DateOnly today, Period period) =>
        assessment.State is ReviewState.Overdue or ReviewState.Due or ReviewState.Triggered or ReviewState.NeverApproved
        || (assessment.DueBy is { } due && period.AddTo(today) is { } horizon && due.FirstDay <= horizon);

    private static Period? ReadPeriod(string? text, DiagnosticBag found)
    {
        if (text is null) return null;
        string iso = text.StartsWith('P') ? text : "P" + text.ToUpperInvariant();
        if (Period.TryParse(iso, out var period)) return period;
        found.Report(ReviewQueryDiagnostics.BadPeriod, null, text);
        return null;
    }

    private static ImmutableHashSet<ReviewState> ReadStates(ImmutableArray<string> names, DiagnosticBag found)
    {
        var states = Enum.GetValues<ReviewState>().ToDictionary(ReviewStateWording.Key, StringComparer.Ordinal);
        foreach (string name in names.Where(name => !states.ContainsKey(name)))
        {
            found.Add(ReviewQueryDiagnostics.UnknownState.At(null, name, string.Join(", ", states.Keys)));
        }

        return [.. names.Where(states.ContainsKey).Select(name => states[name])];
    }
}
