using System.Text;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git.Reading;

/// <summary>The workspace as a commit holds it. Listed once; contents come from the run's object reader.</summary>
internal sealed class GitTree : ISourceTree
{
    private const int LinkDepth = 10;

    private readonly IObjectReader _objects;
    private readonly Lazy<List<SourceEntry>> _entries;
    private readonly Lazy<Dictionary<string, SourceEntry>> _byPath;

    /// <param name="prefix">The workspace's folder within the repository, ending in a slash; empty at its root.</param>
    public GitTree(IObjectReader objects, CommitId commit, string prefix)
    {
        _objects = objects;
        Revision = commit.Value;
        _entries = new(() => ReadEntries(objects.ListTree(commit, prefix.TrimEnd('/'))));
        _byPath = new(() => _entries.Value.ToDictionary(entry => entry.Path, StringComparer.Ordinal));
    }

    public string? Revision { get; }

    public IReadOnlyList<SourceEntry> List(string folder)
    {
        var entries = _entries.Value;
        if (folder.Length == 0) return entries;
        string prefix = folder + "/";
        return [.. entries.Where(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal))];
    }

    public SourceEntry? Find(string path) => _byPath.Value.GetValueOrDefault(path);

    public ReadOnlyMemory<byte> Read(SourceEntry entry) => entry is { Kind: SourceEntryKind.File, ContentId: { } id }
        ? _objects.ReadBlob(id)
        : throw new IOException($"{entry.Path} is a link that is not followed.");

    private List<SourceEntry> ReadEntries(IReadOnlyList<TreeRecord> records)
    {
        var files = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        var links = new List<(string Path, string BlobId)>();
        foreach (var record in records) AddRecord(record, files, links);
        foreach (var (path, blobId) in links) files[path] = Follow(path, blobId, files, links);
        return [.. files.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    /// <summary>Passes over what lies in a folder that holds no sources.</summary>
    private static void AddRecord(TreeRecord record, Dictionary<string, SourceEntry> files, List<(string Path, string BlobId)> links)
    {
        if (record.Path.Split('/')[..^1].Index().Any(folder => IgnoredFolders.Contains(folder.Item, folder.Index == 0))) return;
        if (UndecodablePart(record.Path) is { } undecodable) files[undecodable] = new SourceEntry(undecodable, 0, Kind: SourceEntryKind.UndecodableName);
        else if (record.IsLink) links.Add((record.Path, record.BlobId));
        else files[record.Path] = new SourceEntry(record.Path, record.Size, record.BlobId);
    }

    /// <summary>The path up to the first name that is not UTF-8, as a working folder gives it; null where all are.</summary>
    private static string? UndecodablePart(string path)
    {
        int at = path.IndexOf(SourceEntry.Undecodable, StringComparison.Ordinal);
        if (at < 0) return null;
        int slash = path.IndexOf('/', at);
        return slash < 0 ? path : path[..slash];
    }

    /// <summary>A link to a file of this tree stands for that file, as it does in a working folder; any other is refused.</summary>
    private SourceEntry Follow(string path, string blobId, Dictionary<string, SourceEntry> files, List<(string Path, string BlobId)> links)
    {
        string from = path;
        for (int depth = 0; depth < LinkDepth; depth++)
        {
            string target = Encoding.UTF8.GetString(_objects.ReadBlob(blobId));
            if (Combine(from, target) is not { } reached) break;
            if (files.TryGetValue(reached, out var file) && file.Kind == SourceEntryKind.File) return file with { Path = path };
            int next = links.FindIndex(link => link.Path == reached);
            if (next < 0) break;
            (from, blobId) = links[next];
        }

        return new SourceEntry(path, 0, Kind: SourceEntryKind.RefusedLink);
    }

    /// <summary>The path that a relative link means, or null where it leads out of the workspace.</summary>
    private static string? Combine(string link, string target)
    {
        if (target.StartsWith('/')) return null;
        var parts = new List<string>(link.Split('/')[..^1]);
        foreach (string part in target.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
