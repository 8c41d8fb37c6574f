using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult reopen: takes back how a consultation ended.</summary>
public sealed class ConsultReopenCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<string> _reason = new("--reason") { Description = "Why the outcome is taken back; it stands in the commit", HelpName = "TEXT", Required = true };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };

    public ConsultReopenCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "reopen",
            "Take back an outcome that was recorded by mistake, as long as no approval relies on it",
            "policyforge consult reopen social-media --school meadow-bank --reason \"Closed for another policy\"")
    {
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        foreach (var option in new Option[] { _reason, _noCommit }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (ConsultedWorkspace.Of(parse, session, _subject) is not { } consulted) return ExitCode.BadInput;
        var closed = ReopenConsultation.Closed(consulted.Subject);
        var planned = ReopenConsultation.Plan(consulted.Subject, closed is null ? "" : consulted.TextOf(closed));
        string was = closed?.Outcome is { } outcome ? $"{ConsultationWords.Printed(outcome.Result)}, {outcome.On}" : "";
        return consulted.Save(
            planned, parse.GetValue(_noCommit), $"Reopen consultation on {consulted.Subject.Arguments}\n\nIt was closed as: {was}.\nTaken back: {parse.GetRequiredValue(_reason).ReplaceLineEndings(" ").Trim()}",
            file => $"Consultation open again; it was closed as: {was}. {file.Path}.", $"policyforge consult close {consulted.Subject.Arguments} --outcome KIND --date DATE --minute TEXT");
    }
}
