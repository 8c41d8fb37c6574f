using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult open: puts a text to the unions.</summary>
public sealed class ConsultOpenCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<string[]> _with = ListOption.Create("--with", "NAMES", "The unions that are asked (default: those of the school, or of all schools)");
    private readonly Option<string?> _body = new("--body") { Description = "The body in which they meet (default: the one that policy.yaml names, else JCC)", HelpName = "NAME" };
    private readonly Option<string> _closes = new("--closes") { Description = "The last day for answers", HelpName = "DATE", Required = true };
    private readonly Option<string?> _opened = new("--opened") { Description = "When it was opened (default: today)", HelpName = "DATE" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why the text is put to them", HelpName = "TEXT" };
    private readonly Option<string[]> _clauses = ListOption.Create("--clause", "ID", "Only these clauses (default: the school's own texts; for the trust, all)");
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };

    public ConsultOpenCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "open",
            "Put a policy's text, or a school's own texts in it, to the unions",
            "policyforge consult open social-media --school meadow-bank --with NEU,NASUWT,UNISON --closes 2026-12-11",
            "policyforge consult open social-media --closes 2026-12-11 --reason \"A new Act\"")
    {
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        foreach (var option in new Option[] { _with, _body, _closes, _opened, _reason, _clauses, _noCommit }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (ConsultedWorkspace.Of(parse, session, _subject) is not { } consulted) return ExitCode.BadInput;
        var closes = consulted.DateOf(parse.GetRequiredValue(_closes));
        var opened = parse.GetValue(_opened) is { } named ? consulted.DateOf(named) : session.Today;
        if (closes is null || opened is null) return ExitCode.BadInput;
        var request = new OpenRequest(ListOption.Values(parse, _with), parse.GetValue(_body), opened.Value, closes.Value, parse.GetValue(_reason), ListOption.Values(parse, _clauses));
        var planned = OpenConsultation.Plan(consulted.Subject, request);
        // What is put must be found again: the text goes into the commit of the record.
        return consulted.Save(
            planned, parse.GetValue(_noCommit), $"Open consultation on {consulted.Subject.Arguments}", file => $"Consultation opened, until {closes.Value}: {file.Path}.",
            $"policyforge consult pack {consulted.Subject.Arguments}", withSources: true);
    }
}
