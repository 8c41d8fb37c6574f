using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Sources;
using PolicyForge.Policies.Versions;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge verify: version rows held against git.</summary>
public sealed class VerifyCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<bool> _rebuild = new("--rebuild") { Description = "Compose every version that has a digest again, of all policies (of a policy that is named this is always done)" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public VerifyCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("verify", "Hold version histories against git: is every row as it was committed?", "policyforge verify", "policyforge verify social-media --school meadow-bank")
    {
        _subject = new SubjectOptions(completion, policyIsOptional: true);
        _subject.AddTo(this);
        _format.AcceptOnlyFromAmong("text", "json");
        Options.Add(_rebuild);
        Options.Add(_format);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var asked = _subject.Read(parse, tree);
        if (!asked.Diagnostics.IsEmpty)
        {
            session.Printer.PrintAll(asked.Diagnostics);
            return ExitCode.BadInput;
        }

        ImmutableArray<VersionSubject> subjects = asked.Value is { } one
            ? [.. VersionSubject.All(tree).Where(subject => subject.PolicyId == one.PolicyId && (one.SchoolId is null || subject.SchoolId is null || subject.SchoolId == one.SchoolId))]
            : [.. VersionSubject.All(tree).Where(subject => parse.GetValue(_subject.School) is not { } school || subject.SchoolId == school)];
        var result = new VerifyVersions(repository, tree).Run(subjects, asked.Value is not null || parse.GetValue(_rebuild), session.Environment.Cancellation);
        Report(parse, session, result);
        return result.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private void Report(ParseResult parse, CommandSession session, VerificationResult result)
    {
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteNumber("files", result.Files);
                json.WriteNumber("rows", result.Rows);
                json.WriteNumber("rebuilt", result.Rebuilt);
                FindingsJson.WriteMembers(json, result.Diagnostics);
            });
            return;
        }

        session.Printer.PrintAll(result.Diagnostics);
        if (session.IsQuiet) return;
        string outcome = result.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? "" : " None was changed after it was committed.";
        session.Environment.Output.WriteLine($"{result.Rows} versions in {result.Files} histories, {result.Rebuilt} of them composed again from their commits.{outcome}");
    }
}
