using PolicyForge.Building;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Reporting;

/// <summary>A line on the terminal that shows how far a build has come, and is gone when it has finished.</summary>
/// <remarks>Safe for several threads. Drawn only once a build has taken a moment, and at most ten times a second.</remarks>
internal sealed class BuildProgressBar(CommandEnvironment environment) : IProgress<BuildProgress>, IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _drawing = new();
    private long _lastDrawn = environment.Clock.GetTimestamp();
    private bool _isDrawn;

    /// <summary>A bar where standard error is a terminal, else nothing.</summary>
    public static BuildProgressBar? For(CommandSession session) => session.Environment.ErrorIsTerminal && !session.IsQuiet ? new BuildProgressBar(session.Environment) : null;

    public void Report(BuildProgress value)
    {
        if (environment.Clock.GetElapsedTime(Interlocked.Read(ref _lastDrawn)) < Interval || !_drawing.TryEnter()) return;
        try
        {
            Interlocked.Exchange(ref _lastDrawn, environment.Clock.GetTimestamp());
            int filled = (int)((long)BarWidth * value.Done / Math.Max(1, value.Total));
            string line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {value.Done} of {value.Total}  {value.Copy}";
            environment.Error.Write($"\r{line[..Math.Min(line.Length, environment.Width - 1)]}\e[K");
            _isDrawn = true;
        }
        finally
        {
            _drawing.Exit();
        }
    }

    public void Dispose()
    {
        if (_isDrawn) environment.Error.Write("\r\e[K");
    }
}
