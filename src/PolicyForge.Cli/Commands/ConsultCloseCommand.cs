using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult close: records how a consultation ended.</summary>
public sealed class ConsultCloseCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<string> _outcome = new("--outcome") { Description = "agreed, agreed-with-changes, failure-to-agree or deferred", HelpName = "KIND", Required = true };
    private readonly Option<string> _date = new("--date") { Description = "The day of the meeting", HelpName = "DATE", Required = true };
    private readonly Option<string?> _minute = new("--minute") { Description = "The reference of the minute", HelpName = "TEXT" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };

    public ConsultCloseCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "close",
            "Record how the open consultation ended",
            "policyforge consult close social-media --school meadow-bank --outcome agreed --date 2026-12-15 --minute JCC/26/07")
    {
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        _outcome.AcceptOnlyFromAmong([.. ConsultationWords.Results.Select(pair => pair.Word)]);
        foreach (var option in new Option[] { _outcome, _date, _minute, _noCommit }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (ConsultedWorkspace.Of(parse, session, _subject) is not { } consulted) return ExitCode.BadInput;
        if (consulted.DateOf(parse.GetRequiredValue(_date)) is not { } date) return ExitCode.BadInput;
        var result = ConsultationWords.Results.First(pair => pair.Word == parse.GetRequiredValue(_outcome)).Result;
        var planned = CloseConsultation.Plan(consulted.Subject, consulted.TextOfOpen, result, date, parse.GetValue(_minute), session.Today);
        return consulted.Save(
            planned, parse.GetValue(_noCommit), $"Close consultation on {consulted.Subject.Arguments}: {ConsultationWords.Printed(result)}",
            // Other words that were agreed are on record by their digest alone, so they go into the same commit.
            withSources: result == ConsultationResult.AgreedWithChanges,
            say: file => $"Consultation closed: {ConsultationWords.Printed(result)}. {file.Path}.",
            next: result == ConsultationResult.Deferred ? $"when the text is ready: policyforge consult open {consulted.Subject.Arguments} --closes DATE" : $"policyforge approve {consulted.Subject.Arguments} --by BODY --on DATE --minute TEXT");
    }
}
