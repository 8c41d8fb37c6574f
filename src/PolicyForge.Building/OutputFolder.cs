using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building;

/// <summary>The folder that a build writes into. Files are written aside and moved into place at the end, so that no stop leaves one half-written.</summary>
/// <remarks>Staging is safe for several threads; everything else is for one.</remarks>
public sealed class OutputFolder : IDisposable
{
    /// <summary>Where a build keeps its manifest, lock and unfinished files, in the output folder.</summary>
    public const string OwnFolder = ".policyforge";

    private readonly string _root;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, string> _staged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unchanged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _checksums = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _interrupted;
    private int _stagedCount;

    private OutputFolder(string root, FileStream folderLock)
    {
        _root = root;
        _lock = folderLock;
        Manifest = BuildManifest.Read(ManifestPath);
        _interrupted = File.Exists(MovingPath) ? [.. File.ReadLines(MovingPath)] : [];
    }

    public BuildManifest Manifest { get; }

    public int UnchangedCount => _unchanged.Count;

    private string Own => Path.Combine(_root, OwnFolder);

    private string Staging => Path.Combine(Own, "staging");

    private string ManifestPath => Path.Combine(Own, "manifest.json");

    /// <summary>The checksums of what is being moved, until the manifest knows it: so that a run that was killed there is not taken for an editor.</summary>
    private string MovingPath => Path.Combine(Own, "moving");

    /// <summary>Makes the folder where there is none and takes it for this process: PF9202, PF9204, PF9209, PF9208.</summary>
    /// <param name="workspaceFolder">Absolute path; null where no workspace is near.</param>
    public static Outcome<OutputFolder> Open(string root, string? workspaceFolder)
    {
        if (OutputPlace.Check(root, workspaceFolder) is { } refused) return Outcome<OutputFolder>.Failed(refused);
        try
        {
            string own = Path.Combine(root, OwnFolder);
            Directory.CreateDirectory(own);
            var folder = new OutputFolder(root, new FileStream(Path.Combine(own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            folder.DiscardStaged();
            Directory.CreateDirectory(folder.Staging);
            return Outcome<OutputFolder>.Of(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            bool isLocked = problem is IOException && File.Exists(Path.Combine(root, OwnFolder, "lock")) && problem is not (DirectoryNotFoundException or PathTooLongException);
            return Outcome<OutputFolder>.Failed(isLocked
                ? BuildDiagnostics.FolderInUse.At(null, root)
                : BuildDiagnostics.FolderNotWritable.At(null, root, problem.Message));
        }
    }

    /// <summary>Puts a file aside, unless the one in place has the same bytes.</summary>
    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        _checksums[path] = FileChecksum.Of(content);
        if (IsSame(FullPath(path), content))
        {
            _unchanged[path] = true;
            return;
        }

        _staged[path] = PutAside(content, "");
    }

    /// <summary>True for a file that waits to be moved into place, or is in place with the same bytes.</summary>
    public bool Holds(string path) => _staged.ContainsKey(path) || _unchanged.ContainsKey(path);

    /// <summary>Writes a file that is needed until the build ends, and gives its absolute path.</summary>
    /// <param name="extension">With its dot.</param>
    public string PutAside(ReadOnlySpan<byte> content, string extension)
    {
        string path = Path.Combine(Staging, Interlocked.Increment(ref _stagedCount).ToString("x8", System.Globalization.CultureInfo.InvariantCulture) + extension);
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, preallocationSize: 0);
        RandomAccess.Write(handle, content, 0);
        return path;
    }

    /// <summary>Moves every staged file into place, in ordinal order. A file that cannot be replaced (PF9203), or lies behind a link (PF9209), leaves the others be.</summary>
    /// <param name="replaceChanged">False keeps a file that somebody changed since it was written under another name beside the new one (PF9207).</param>
    public ImmutableArray<string> MoveIntoPlace(DiagnosticBag found, bool replaceChanged = false)
    {
        if (_staged.IsEmpty) return [];
        FileReplacement.Write(MovingPath, string.Join('\n', _checksums.Values));
        var written = ImmutableArray.CreateBuilder<string>(_staged.Count);
        foreach (string folder in _staged.Keys.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal))
        {
            if (FileReplacement.LinkOnTheWay(_root, folder) is null) Directory.CreateDirectory(FullPath(folder));
        }

        foreach (var (path, staged) in _staged.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (FileReplacement.LinkOnTheWay(_root, path) is { } link)
            {
                found.Report(BuildDiagnostics.LinkInOutput, null, link);
                continue;
            }

            try
            {
                if (!replaceChanged && IsChangedByHand(path)) found.Report(BuildDiagnostics.ChangedByHand, null, path, KeepBeside(path));
                File.Move(staged, FullPath(path), overwrite: true);
                written.Add(path);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                found.Report(BuildDiagnostics.FileNotReplaced, null, path, problem.Message);
            }
        }

        return written.ToImmutable();
    }

    /// <summary>Removes what an earlier build wrote and this one has no more use for; what somebody changed by hand stays (PF9205).</summary>
    public ImmutableArray<string> Remove(IEnumerable<string> stale, DiagnosticBag found)
    {
        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (string path in stale)
        {
            var file = new FileInfo(FullPath(path));
            if (!file.Exists || FileReplacement.LinkOnTheWay(_root, path) is not null) continue;
            if (!Manifest.Files[path].IsUnchanged(file))
            {
                found.Report(BuildDiagnostics.StaleFileKept, null, path);
                continue;
            }

            file.Delete();
            removed.Add(path);
            string? folder = Path.GetDirectoryName(file.FullName);
            while (folder is not null && folder != _root && DeleteIfEmpty(folder)) folder = Path.GetDirectoryName(folder);
        }

        return removed.ToImmutable();
    }

    /// <summary>Notes what is in place now. Files of the manifest that are not named stay in it, unless removed.</summary>
    /// <param name="inputs">The fingerprint of what it was made from; null where that is not to be remembered.</param>
    /// <param name="findings">What making it found; findings that cannot be remembered leave the inputs out too.</param>
    /// <param name="shard">The share of a trust that the folder holds; null where it holds none.</param>
    public void SaveManifest(IEnumerable<string> inPlace, IEnumerable<string> removed, string? inputs = null, ImmutableArray<Diagnostic> findings = default, BuiltShard? shard = null)
    {
        var files = Manifest.Files.ToBuilder();
        foreach (string path in removed) files.Remove(path);
        foreach (string path in inPlace)
        {
            var file = new FileInfo(FullPath(path));
            if (file.Exists && _checksums.TryGetValue(path, out string? checksum)) files[path] = WrittenFile.Of(file, checksum);
        }

        RememberedFinding?[] remembered = inputs is null || findings.IsDefault ? [] : [.. findings.Select(RememberedFinding.Of)];
        bool isWhole = !remembered.Contains(null);
        FileReplacement.Write(ManifestPath, new BuildManifest(files.ToImmutable()) { Inputs = isWhole ? inputs : null, Shard = shard, Findings = isWhole ? [.. remembered.OfType<RememberedFinding>()] : [] }.ToBytes());
        File.Delete(MovingPath);
    }

    /// <summary>Takes away what is unfinished; a folder in which nothing was ever written goes too.</summary>
    public void Dispose()
    {
        DiscardStaged();
        _lock.Dispose();
        if (File.Exists(ManifestPath)) return;
        File.Delete(Path.Combine(Own, "lock"));
        DeleteIfEmpty(Own);
        DeleteIfEmpty(_root);
    }

    private string FullPath(string path) => Path.Combine(_root, path);

    private bool IsChangedByHand(string path)
    {
        var file = new FileInfo(FullPath(path));
        if (!file.Exists || (Manifest.Files.TryGetValue(path, out var written) && written.IsUnchanged(file))) return false;
        return !_interrupted.Contains(FileChecksum.Of(file));
    }

    /// <summary>Gives a file a name of its own beside its place: that name, relative to the folder.</summary>
    private string KeepBeside(string path)
    {
        string start = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        for (int number = 1; ; number++)
        {
            string kept = $"{start} (changed by hand{(number == 1 ? "" : $" {number}")}){Path.GetExtension(path)}";
            if (Path.Exists(FullPath(kept))) continue;
            File.Move(FullPath(path), FullPath(kept));
            return kept.Replace('\\', '/');
        }
    }

    private void DiscardStaged()
    {
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
    }

    /// <summary>False where it holds something, or is not there.</summary>
    private static bool DeleteIfEmpty(string folder)
    {
        if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any()) return false;
        Directory.Delete(folder);
        return true;
    }

    private static bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != content.Length) return false;
        using var handle = File.OpenHandle(path);
        byte[] rented = System.Buffers.ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            int read = RandomAccess.Read(handle, rented.AsSpan(0, content.Length), 0);
            return read == content.Length && rented.AsSpan(0, read).SequenceEqual(content);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
