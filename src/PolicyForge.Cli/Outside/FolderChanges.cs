using PolicyForge.Building.Watching;

namespace PolicyForge.Cli.Outside;

/// <summary>Watches the sources of a workspace by the system's file events, and looks at the files now and then besides.</summary>
/// <remarks>
/// Events do not come from network drives and some containers, are lost when very many come at once, and are refused where the system's
/// limit of watches is reached. Looking at sizes and times of all files finds those changes too, later; where there are no events it is done often.
/// </remarks>
public sealed class FolderChanges : IChangeSignal
{
    /// <summary>How long nothing must happen before a change counts as finished: editors save in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private static readonly TimeSpan LookWithEvents = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LookWithoutEvents = TimeSpan.FromMilliseconds(500);

    private readonly string _root;
    private readonly FileEvents? _events;
    private FileStamp _stamp;

    /// <param name="root">Absolute path of the workspace.</param>
    /// <param name="useEvents">False looks at the files alone.</param>
    public FolderChanges(string root, bool useEvents = true)
    {
        _root = root;
        _events = useEvents ? new FileEvents(root) : null;
        _stamp = FileStamp.Of(root);
    }

    public void Wait(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isTold = HappensWithin(_events is { AreComing: true } ? LookWithEvents : LookWithoutEvents, cancellation);
            if (!isTold && FileStamp.Of(_root) == _stamp) continue;
            Settle(cancellation);
            return;
        }
    }

    public void Dispose() => _events?.Dispose();

    /// <summary>Waits until no event has come, and no file looks different, for a moment.</summary>
    private void Settle(CancellationToken cancellation)
    {
        bool isMoving;
        do
        {
            var before = FileStamp.Of(_root);
            isMoving = HappensWithin(Quiet, cancellation);
            _stamp = FileStamp.Of(_root);
            isMoving |= _stamp != before;
        }
        while (isMoving);
    }

    private bool HappensWithin(TimeSpan time, CancellationToken cancellation)
    {
        bool happened = _events is null ? cancellation.WaitHandle.WaitOne(time) : WaitHandle.WaitAny([_events.Handle, cancellation.WaitHandle], time) == 0;
        cancellation.ThrowIfCancellationRequested();
        return happened;
    }
}
