using System.CommandLine;
using System.CommandLine.Invocation;
using PolicyForge.Cli.Commands;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Cli;

/// <summary>Runs one command line: parses it, calls the command, and answers for whatever goes wrong.</summary>
public static class CommandLineApplication
{
    public static int Run(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        bool isVerbose = arguments.Contains("--verbose");
        try
        {
            return Invoke(arguments, environment);
        }
        catch (OperationCanceledException) when (environment.Cancellation.IsCancellationRequested)
        {
            environment.Error.WriteLine("Stopped. Nothing was left half-written.");
            return ExitCode.Interrupted;
        }
        catch (RepositoryException failure)
        {
            DiagnosticPrinter.For(environment).Print(failure.Diagnostic);
            if (isVerbose) environment.Error.WriteLine(failure);
            return ExitCode.Environment;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.For(environment).Print(CommandLineDiagnostics.EnvironmentFailed.At(null, failure.Message));
            if (isVerbose) environment.Error.WriteLine(failure);
            return ExitCode.Environment;
        }
        catch (Exception failure)
        {
            UnexpectedFailure.Report(failure, environment, isVerbose);
            return ExitCode.Fault;
        }
        finally
        {
            Flush(environment);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        var root = PolicyForgeCommand.Create(environment);
        var parse = root.Parse(arguments);
        if (parse.Errors.Count > 0 && parse.Action is null or ParseErrorAction) return UsageErrors.Report(parse, environment);
        return parse.Invoke(new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static void Flush(CommandEnvironment environment)
    {
        try
        {
            environment.Output.Flush();
            environment.Error.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone ("policyforge list | head"): there is nobody left to tell.
        }
    }
}
