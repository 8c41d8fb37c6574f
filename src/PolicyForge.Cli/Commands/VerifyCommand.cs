using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Html.Reading;
using PolicyForge.Versions.Files;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Versions.Verification;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge verify: version rows held against git, and files against the versions that they claim to be.</summary>
public sealed class VerifyCommand : DocumentedCommand
{
    private readonly Argument<string[]> _what = new("policy or file")
    {
        Description = "Id of a policy (default: all), or files: .docx, .html", HelpName = "policy or file", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SubjectOptions _subject;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<bool> _rebuild = new("--rebuild") { Description = "Compose every version that has a digest again, of all policies (of a policy that is named this is always done)" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public VerifyCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "verify",
            "Hold version histories against git, or say which version a file is and whether it is unaltered",
            "policyforge verify",
            "policyforge verify social-media --school meadow-bank",
            "policyforge verify social-media.docx")
    {
        _writers = writers;
        _subject = new SubjectOptions(completion, policyIsOptional: true);
        _what.CompletionSources.Add(completion.Policies);
        _what.Validators.Add(SelectionOptions.RefuseOptions);
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_what);
        foreach (var option in new Option[] { _subject.School, _rebuild, _format }) Options.Add(option);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        string[] what = parse.GetValue(_what) ?? [];
        var files = what.Where(IsFile).ToArray();
        if (files.Length == what.Length && files.Length > 0) return VerifyFiles(parse, session, repository, tree, files);
        if (what.Length > 1)
        {
            session.Printer.Print(CommandLineDiagnostics.Usage.At(null, "Name one policy, or files."));
            return ExitCode.BadInput;
        }

        return VerifyHistories(parse, session, repository, tree, what.FirstOrDefault());
    }

    /// <summary>An id of a policy has neither a point nor a slash.</summary>
    private static bool IsFile(string what) => what.AsSpan().IndexOfAny('.', '/', '\\') >= 0;

    private int VerifyFiles(ParseResult parse, CommandSession session, IRepository repository, DirectorySourceTree tree, string[] paths)
    {
        var verify = new VerifyFile(repository, tree, [new FiledDocxReader(), new FiledHtmlReader()], _writers);
        ImmutableArray<FileVerification> results = [.. paths.Select(path =>
        {
            session.Environment.Cancellation.ThrowIfCancellationRequested();
            return verify.Run(path, Path.GetFullPath(path, session.Environment.WorkingFolder));
        })];
        if (parse.GetValue(_format) == "json") FileVerificationReport.WriteJson(session, results);
        else FileVerificationReport.WriteText(session, results);
        if (results.Any(result => result.Standing == FileStanding.Unverifiable)) return ExitCode.BadInput;
        return results.All(result => result.Standing == FileStanding.Unaltered) ? ExitCode.Done : ExitCode.Findings;
    }

    private int VerifyHistories(ParseResult parse, CommandSession session, IRepository repository, DirectorySourceTree tree, string? policy)
    {
        string? school = parse.GetValue(_subject.School);
        var asked = policy is null ? new Outcome<VersionSubject>(null, []) : VersionSubject.Find(tree, policy, school);
        if (!asked.Diagnostics.IsEmpty)
        {
            session.Printer.PrintAll(asked.Diagnostics);
            return ExitCode.BadInput;
        }

        ImmutableArray<VersionSubject> subjects = asked.Value is { } one
            ? [.. VersionSubject.All(tree).Where(subject => subject.PolicyId == one.PolicyId && (one.SchoolId is null || subject.SchoolId is null || subject.SchoolId == one.SchoolId))]
            : [.. VersionSubject.All(tree).Where(subject => school is null || subject.SchoolId == school)];
        var result = new VerifyVersions(repository, tree, _writers).Run(subjects, asked.Value is not null || parse.GetValue(_rebuild), session.Environment.Cancellation);
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
                json.WriteNumber("reproduced", result.Reproduced);
                FindingsJson.WriteMembers(json, result.Diagnostics);
            });
            return;
        }

        session.Printer.PrintAll(result.Diagnostics);
        if (session.IsQuiet) return;
        string outcome = result.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? "" : " None was changed after it was committed.";
        string bytes = result.Reproduced == 0 ? "" : result.Reproduced == result.Rebuilt ? " with the bytes that were issued" : $", {result.Reproduced} with the bytes that were issued";
        session.Environment.Output.WriteLine($"{result.Rows} versions in {result.Files} histories, {result.Rebuilt} of them composed again from their commits{bytes}.{outcome}");
    }
}
