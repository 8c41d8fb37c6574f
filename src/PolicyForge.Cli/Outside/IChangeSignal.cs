namespace PolicyForge.Cli.Outside;

/// <summary>Tells that something in a folder may have changed. What changed, if anything, is for the caller to find out.</summary>
public interface IChangeSignal : IDisposable
{
    /// <summary>Returns once something may have changed since the last call, and has been quiet for a moment.</summary>
    /// <exception cref="OperationCanceledException">The user has asked to stop.</exception>
    void Wait(CancellationToken cancellation);
}
