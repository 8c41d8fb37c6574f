using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Governance.Consultations;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult respond: records what a union says.</summary>
public sealed class ConsultRespondCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly IDocumentWriter _docx;
    private readonly Option<string> _from = new("--from") { Description = "The union that answers", HelpName = "NAME", Required = true };
    private readonly Option<string?> _file = new("--file") { Description = "The response form, or the comparison, as it came back (.docx)", HelpName = "FILE" };
    private readonly Option<string?> _clause = new("--clause") { Description = "The clause that it answers on (default: the whole)", HelpName = "ID" };
    private readonly Option<string?> _answer = new("--answer") { Description = "agree, agree-with-changes or disagree", HelpName = "KIND" };
    private readonly Option<string?> _text = new("--text") { Description = "What the union says", HelpName = "TEXT" };
    private readonly Option<string?> _by = new("--by") { Description = "Who answers for the union", HelpName = "NAME" };
    private readonly Option<string?> _on = new("--on") { Description = "When it answered (default: today)", HelpName = "DATE" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };

    public ConsultRespondCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IDocumentWriter docx)
        : base(
            "respond",
            "Record what a union says in the consultation that is open",
            "policyforge consult respond social-media --school meadow-bank --from NEU --answer agree",
            "policyforge consult respond social-media --school meadow-bank --from UNISON --file returned.docx",
            "policyforge consult respond social-media --school meadow-bank --from NASUWT --clause social-media/contact-with-learners --answer agree-with-changes --text \"Former pupils too\"")
    {
        _docx = docx;
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        _answer.AcceptOnlyFromAmong([.. ConsultationWords.Answers.Select(pair => pair.Word)]);
        foreach (var option in new Option[] { _from, _file, _clause, _answer, _text, _by, _on, _noCommit }) Options.Add(option);
        Validators.Add(result =>
        {
            bool isTyped = result.GetValue(_answer) is not null || result.GetValue(_text) is not null || result.GetValue(_clause) is not null;
            if (result.GetValue(_file) is not null)
            {
                if (isTyped) result.AddError("--file holds the answers: --clause, --answer and --text cannot be given with it.");
            }
            else if (result.GetValue(_answer) is null && string.IsNullOrWhiteSpace(result.GetValue(_text))) result.AddError("Say what the union answers: --answer, --text, or --file.");
        });
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (ConsultedWorkspace.Of(parse, session, _subject) is not { } consulted) return ExitCode.BadInput;
        var on = parse.GetValue(_on) is { } named ? consulted.DateOf(named) : session.Today;
        if (on is null) return ExitCode.BadInput;
        if (on.Value.FirstDay > session.Today)
        {
            session.Printer.Print(ConsultDiagnostics.AnswerToCome.At(null, on.Value, PartialDate.OfDay(session.Today)));
            return ExitCode.BadInput;
        }

        if (parse.GetValue(_file) is { } file) return RunFile(parse, consulted, file, on.Value);
        var answer = parse.GetValue(_answer) is { } word ? ConsultationWords.Answers.First(pair => pair.Word == word).Answer : (ResponseAnswer?)null;
        var response = new NewResponse(parse.GetRequiredValue(_from), parse.GetValue(_clause), answer, parse.GetValue(_text), on.Value, parse.GetValue(_by));
        var planned = AnswerConsultation.Plan(consulted.Subject, consulted.TextOfOpen, [response]);
        return consulted.Save(
            planned, parse.GetValue(_noCommit), $"Record what {response.From} says of {consulted.Subject.Arguments}", draft => $"{response.From}'s answer recorded in {draft.Path}.", NextAfter(consulted.Subject, response.From));
    }

    private int RunFile(ParseResult parse, ConsultedWorkspace consulted, string file, PartialDate on)
    {
        string path = Path.GetFullPath(file, consulted.Session.Environment.WorkingFolder);
        if (consulted.Subject.Open is null)
        {
            consulted.Session.Printer.Print(ConsultDiagnostics.NoneOpen.At(null, consulted.Subject));
            return ExitCode.BadInput;
        }

        if (!File.Exists(path))
        {
            consulted.Session.Printer.Print(CommandLineDiagnostics.Usage.At(null, $"There is no file {file}."));
            return ExitCode.BadInput;
        }

        string from = parse.GetRequiredValue(_from);
        var opened = Git.GitRepository.Open(consulted.Session.WorkspaceFolder);
        using var repository = opened.Value;
        var answers = new SentPapers(_docx, ReturnedDocxReader.Read).AnswersIn(consulted.Subject, repository, consulted.Tree, File.ReadAllBytes(path), file, from, on, parse.GetValue(_by));
        consulted.Session.Printer.PrintAll(answers.Diagnostics);
        if (answers.HasErrors) return ExitCode.BadInput;
        var planned = AnswerConsultation.Plan(consulted.Subject, consulted.TextOfOpen, answers.Value);
        return consulted.Save(
            planned, parse.GetValue(_noCommit), $"Record what {from} says of {consulted.Subject.Arguments}", draft => $"{answers.Value.Length} {(answers.Value.Length == 1 ? "answer" : "answers")} of {from} recorded in {draft.Path}.", NextAfter(consulted.Subject, from));
    }

    /// <summary>Who is still to answer, or that it can be closed.</summary>
    private static string NextAfter(ConsultationSubject subject, string from) => (subject.Open?.Unanswered.Where(union => union != from).ToArray() ?? []) is { Length: > 0 } silent
        ? $"wait for {string.Join(", ", silent)}; policyforge consult status shows how many days are left"
        : $"all have answered. After the meeting: policyforge consult close {subject.Arguments} --outcome KIND --date DATE --minute TEXT";
}
