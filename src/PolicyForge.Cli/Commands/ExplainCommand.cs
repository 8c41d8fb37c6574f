using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Commands;

/// <summary>Prints what docs/reference/diagnostics.md says of a code.</summary>
public sealed class ExplainCommand : DocumentedCommand
{
    public ExplainCommand(CommandEnvironment environment, GlobalOptions options)
        : base("explain", "Say what a finding's code means and how to mend it", "policyforge explain PF2003")
    {
        var code = new Argument<string>("code") { Description = "The code that was printed with the finding: PF and four digits", HelpName = "code" };
        code.CompletionSources.Add(_ => DiagnosticReference.Codes);
        Arguments.Add(code);
        SetAction(parse =>
        {
            string asked = parse.GetRequiredValue(code);
            if (DiagnosticReference.Find(asked) is { } text)
            {
                environment.Output.WriteLine(text);
                return ExitCode.Done;
            }

            string? nearest = Suggestion.Nearest(asked, DiagnosticReference.Codes);
            DiagnosticPrinter.For(environment, parse.GetValue(options.NoColour)).Print(
                CommandLineDiagnostics.UnknownCode.At(null, asked) with { Hint = nearest is null ? null : $"Did you mean {nearest}?" });
            return ExitCode.BadInput;
        });
    }
}
