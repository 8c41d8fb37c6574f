using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge show: one composed copy in the terminal, with the origin of each clause.</summary>
public sealed class ShowCommand : DocumentedCommand
{
    private readonly Argument<string> _policy = new("policy") { Description = "Id of the policy", HelpName = "policy" };
    private readonly Option<string?> _school = new("--school") { Description = "Id of the school (not for a policy of the whole trust)", HelpName = "ID" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text, markdown or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public ShowCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("show", "Show one policy as one school has it, with the origin of each clause", "policyforge show social-media --school meadow-bank")
    {
        _policy.CompletionSources.Add(completion.Policies);
        _school.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("text", "markdown", "json");
        Arguments.Add(_policy);
        Options.Add(_school);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        if (loaded.Composer is not { } composer)
        {
            session.Printer.PrintAll(loaded.Diagnostics);
            return ExitCode.BadInput;
        }

        string? school = parse.GetValue(_school);
        string policy = parse.GetRequiredValue(_policy);
        var copies = new CopySelection(school is null ? [] : [school], [policy]).In(composer.Workspace);
        if (copies.HasErrors || copies.Value.IsDefaultOrEmpty)
        {
            session.Printer.PrintAll([.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error), .. copies.Diagnostics]);
            return ExitCode.BadInput;
        }

        if (copies.Value.Length > 1)
        {
            session.Printer.Print(CommandLineDiagnostics.WhichSchool.At(null, policy, string.Join(", ", copies.Value.Select(copy => copy.School?.Id))));
            return ExitCode.BadInput;
        }

        Diagnostic[] unread = [.. UnreadTexts.Of(new VersionSubject(policy, copies.Value[0].School?.Id), loaded.Diagnostics)];
        if (unread.Length > 0)
        {
            session.Printer.PrintAll(unread);
            return ExitCode.BadInput;
        }

        return Show(composer, copies.Value[0], parse.GetRequiredValue(_format), session);
    }

    private static int Show(PolicyComposer composer, PolicyCopy copy, string format, CommandSession session)
    {
        var composed = composer.Compose(copy);
        if (composed.Value is { } policy)
        {
            switch (format)
            {
                case "json": JsonReport.Write(session.Environment.Output, json => ComposedPolicyJson.Write(json, policy)); break;
                case "markdown": new ComposedPolicyMarkdown(session.Environment.Output).Write(policy); break;
                default: new ComposedPolicyText(session).Write(policy with { Document = ReviewCopy.Of(policy) }); break;
            }
        }

        session.Printer.PrintAll(composed.Diagnostics);
        return composed.HasErrors ? ExitCode.BadInput : ExitCode.Done;
    }
}
