using PolicyForge.Building;
using PolicyForge.Building.Watching;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Watching;

/// <summary>policyforge build --watch: builds, then builds again after each save, until Ctrl-C.</summary>
internal sealed class WatchLoop(CommandSession session, ContinualBuild build, string outputFolder)
{
    private readonly CommandEnvironment _environment = session.Environment;
    private readonly WatchReport _report = new(session, outputFolder);

    /// <param name="force">True composes everything at first, even where nothing has changed.</param>
    public int Run(bool force)
    {
        try
        {
            // Listens before it builds: what is saved during the first build is not missed.
            using var changes = _environment.WatchFolder(session.WorkspaceFolder);
            using (var progress = BuildProgressBar.For(session)) _report.Begin(build.Start(force, progress, _environment.Cancellation));
            while (true)
            {
                changes.Wait(_environment.Cancellation);
                Turn();
            }
        }
        catch (OperationCanceledException) when (_environment.Cancellation.IsCancellationRequested)
        {
            _report.End();
            return ExitCode.Done;
        }
    }

    private void Turn()
    {
        long start = _environment.Clock.GetTimestamp();
        try
        {
            using var progress = BuildProgressBar.For(session);
            if (build.Next(progress, _environment.Cancellation) is { } rebuild) _report.Say(rebuild, _environment.Clock.GetElapsedTime(start));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            session.Printer.Print(MachineFailure.EnvironmentFailed.At(null, problem.Message));
        }
    }
}
