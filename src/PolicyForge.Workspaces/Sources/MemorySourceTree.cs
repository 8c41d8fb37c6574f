using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Workspaces.Sources;

/// <summary>A workspace in memory: for tests and for files that are not written yet.</summary>
public sealed class MemorySourceTree : ISourceTree
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    /// <summary>A tree of texts, kept as UTF-8 without a byte order mark.</summary>
    public MemorySourceTree(params IEnumerable<(string Path, string Text)> files)
        : this(files.Select(file => (file.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text))))
    {
    }

    public MemorySourceTree(IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        foreach (var (path, bytes) in files) _files[path] = bytes;
    }

    public string? Revision { get; init; }

    public IReadOnlyList<SourceEntry> List(string folder)
    {
        string prefix = folder.Length == 0 ? "" : folder + "/";
        return [.. _files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(file => EntryOf(file.Key, file.Value))];
    }

    public SourceEntry? Find(string path) => _files.TryGetValue(path, out var bytes) ? EntryOf(path, bytes) : null;

    public ReadOnlyMemory<byte> Read(SourceEntry entry) =>
        _files.TryGetValue(entry.Path, out var bytes) ? bytes : throw new FileNotFoundException($"No file {entry.Path} in memory.", entry.Path);

    private static SourceEntry EntryOf(string path, ReadOnlyMemory<byte> bytes) =>
        new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
}
