using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Cli.Outside;

/// <summary>The system's events of the folders that hold sources, and of no other: neither git's nor the output's wake anybody.</summary>
/// <remarks>Safe for the threads on which the system tells of events.</remarks>
internal sealed class FileEvents : IDisposable
{
    private readonly string _root;
    private readonly AutoResetEvent _happened = new(false);
    private readonly Lock _arming = new();
    private readonly FileSystemWatcher? _top;
    private readonly List<FileSystemWatcher> _below = [];

    public FileEvents(string root)
    {
        _root = root;
        _top = Watch(root, deep: false, OnTop);
        AreComing = _top is not null;
        Arm();
    }

    public WaitHandle Handle => _happened;

    /// <summary>False where the system tells of nothing, or not of everything.</summary>
    public bool AreComing { get; private set; }

    public void Dispose()
    {
        lock (_arming)
        {
            _top?.Dispose();
            foreach (var watcher in _below) watcher.Dispose();
            _below.Clear();
        }
    }

    /// <summary>Watches the folders of sources that there are.</summary>
    private void Arm()
    {
        lock (_arming)
        {
            foreach (var watcher in _below) watcher.Dispose();
            _below.Clear();
            foreach (string folder in WorkspacePaths.Folders.Select(name => Path.Combine(_root, name)).Where(Directory.Exists))
            {
                if (Watch(folder, deep: true, (_, _) => _happened.Set()) is { } watcher) _below.Add(watcher);
                else AreComing = false;
            }
        }
    }

    private FileSystemWatcher? Watch(string folder, bool deep, FileSystemEventHandler told)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = deep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += told;
            watcher.Created += told;
            watcher.Deleted += told;
            watcher.Renamed += (sender, what) => told(sender, what);
            watcher.Error += OnError;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            return null;
        }
    }

    private void OnTop(object sender, FileSystemEventArgs what)
    {
        string? old = (what as RenamedEventArgs)?.OldName;
        bool isFolder = WorkspacePaths.Folders.Contains(what.Name ?? "") || (old is not null && WorkspacePaths.Folders.Contains(old));
        // A folder that came back is another one to the system.
        if (isFolder && what.ChangeType != WatcherChangeTypes.Changed) Arm();
        if (isFolder || what.Name == WorkspacePaths.Settings || old == WorkspacePaths.Settings) _happened.Set();
    }

    /// <summary>Too many events at once are told again as one; any other error means that no more will come.</summary>
    private void OnError(object sender, ErrorEventArgs what)
    {
        if (what.GetException() is not InternalBufferOverflowException) AreComing = false;
        _happened.Set();
    }
}
