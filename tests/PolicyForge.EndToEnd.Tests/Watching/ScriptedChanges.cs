using PolicyForge.Cli.Outside;

namespace PolicyForge.EndToEnd.Tests.Watching;

/// <summary>Saves files step by step, one step each time that a watch waits, and presses Ctrl-C after the last.</summary>
internal sealed class ScriptedChanges(params Action[] steps) : IChangeSignal
{
    private readonly CancellationTokenSource _interruption = new();
    private int _next;

    public CancellationToken Interruption => _interruption.Token;

    public void Wait(CancellationToken cancellation)
    {
        if (_next == steps.Length) _interruption.Cancel();
        cancellation.ThrowIfCancellationRequested();
        steps[_next++]();
    }

    public void Dispose() => _interruption.Dispose();
}
