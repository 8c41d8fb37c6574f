using System.Runtime.InteropServices;

namespace PolicyForge.Cli.Running;

/// <summary>Turns the first Ctrl-C (or a request to end) into a cancellation; the second ends the process at once, and so does the first where the work does not heed it in time.</summary>
/// <remarks>Ending at once is safe: every file is written beside and moved, and what a release leaves is undone by the next.</remarks>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _lastResort;

    public Interruption() =>
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _lastResort?.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested) return; // Not cancelled: the system's own way ends the process.
        context.Cancel = true;
        _lastResort = new Timer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }

    private static void End()
    {
        Console.Error.WriteLine("Stopped.");
        Environment.Exit(ExitCode.Interrupted);
    }
}
