using System.CommandLine;
using System.CommandLine.Invocation;
using PolicyForge.Building;
using PolicyForge.Cli.Commands;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli;

/// <summary>Runs one command line: parses it, calls the command, and answers for whatever goes wrong.</summary>
public static class CommandLineApplication
{
    public static int Run(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        int code = Answer(arguments, environment, arguments.Contains("--verbose"));
        return Flush(environment) || code != ExitCode.Done ? code : ExitCode.Environment;
    }

    private static int Answer(IReadOnlyList<string> arguments, CommandEnvironment environment, bool isVerbose)
    {
        try
        {
            return Invoke(arguments, environment);
        }
        catch (OperationCanceledException) when (environment.Cancellation.IsCancellationRequested)
        {
            environment.Error.WriteLine("Stopped. Nothing was left half-written.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (GitFailure.Of(failure) is { } reason)
        {
            DiagnosticPrinter.For(environment).Print(reason);
            if (isVerbose) environment.Error.WriteLine(failure);
            return ExitCode.Environment;
        }
        catch (RefusedLinkException refused)
        {
            DiagnosticPrinter.For(environment).Print(WorkspaceDiagnostics.RefusedLink.At(SourceLocation.OfFile(refused.Path)));
            return ExitCode.BadInput;
        }
        catch (Exception failure) when (MachineFailure.Of(failure) is { } reason)
        {
            DiagnosticPrinter.For(environment).Print(reason);
            if (isVerbose) environment.Error.WriteLine(failure);
            return ExitCode.Environment;
        }
        catch (Exception failure)
        {
            UnexpectedFailure.Report(failure, environment, isVerbose);
            return ExitCode.Fault;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        var root = PolicyForgeCommand.Create(environment);
        var parse = root.Parse(arguments);
        if (parse.Errors.Count > 0 && parse.Action is null or ParseErrorAction) return UsageErrors.Report(parse, environment);
        // Help of a command that does not exist is no help: it would print what the program can do and say that all is well.
        if (parse.Action is ExamplesHelpAction && parse.UnmatchedTokens.Count > 0 && parse.CommandResult.Command.Subcommands.Count > 0) return UsageErrors.Report(parse, environment);
        return parse.Invoke(new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>False where what was printed could not be written, to a full disk for instance. A reader that has gone ("policyforge list | head") counts as satisfied: .NET's console stream says nothing of it.</summary>
    private static bool Flush(CommandEnvironment environment)
    {
        try
        {
            environment.Output.Flush();
            environment.Error.Flush();
            return true;
        }
        catch (IOException failure)
        {
            DiagnosticPrinter.For(environment).Print(CommandLineDiagnostics.OutputFailed.At(null, failure.Message));
            return false;
        }
    }
}
