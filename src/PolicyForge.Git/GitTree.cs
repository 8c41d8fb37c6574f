using System.Globalization;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git;

/// <summary>The workspace as a commit holds it. Listed once, by one <c>git ls-tree</c>; contents come from the run's object reader.</summary>
internal sealed class GitTree : ISourceTree
{
    private const int LinkDepth = 10;

    private readonly ObjectReader _objects;
    private readonly Lazy<List<SourceEntry>> _entries;
    private readonly Lazy<Dictionary<string, SourceEntry>> _byPath;

    public GitTree(GitProcess git, ObjectReader objects, CommitId commit, string prefix)
    {
        _objects = objects;
        Revision = commit.Value;
        _entries = new(() => ReadEntries(git, commit, prefix));
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
        ? _objects.Read(id, "blob")
        : throw new IOException($"{entry.Path} is a link that is not followed.");

    private List<SourceEntry> ReadEntries(GitProcess git, CommitId commit, string prefix)
    {
        string[] arguments = ["ls-tree", "-r", "-z", "-l", "--full-tree", prefix.Length == 0 ? commit.Value : $"{commit.Value}:{prefix.TrimEnd('/')}"];
        var result = git.Run(arguments);
        if (!result.Succeeded)
        {
            // A commit from before the workspace's folder existed is not a fault.
            if (prefix.Length > 0 && result.Errors.Contains("Not a valid object name", StringComparison.Ordinal)) return [];
            throw GitProcess.Failure(arguments, result);
        }

        var files = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        var links = new List<(string Path, string BlobId)>();
        foreach (string record in result.Fields) AddRecord(record, files, links);
        foreach (var (path, blobId) in links) files[path] = Follow(path, blobId, files, links);
        return [.. files.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    /// <summary>"mode type id size TAB path". Submodules are other repositories: no part of this one's tree.</summary>
    private static void AddRecord(string record, Dictionary<string, SourceEntry> files, List<(string Path, string BlobId)> links)
    {
        int tab = record.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0) return;
        string path = record[(tab + 1)..];
        if (path.Split('/')[..^1].Index().Any(folder => IgnoredFolders.Contains(folder.Item, folder.Index == 0))) return;
        if (record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, "blob", var id, var size]) return;
        if (mode == "120000") links.Add((path, id));
        else files[path] = new SourceEntry(path, long.Parse(size, CultureInfo.InvariantCulture), id);
    }

    /// <summary>A link to a file of this tree stands for that file, as it does in a working folder; any other is refused.</summary>
    private SourceEntry Follow(string path, string blobId, Dictionary<string, SourceEntry> files, List<(string Path, string BlobId)> links)
    {
        string from = path;
        for (int depth = 0; depth < LinkDepth; depth++)
        {
            string target = GitProcess.Utf8.GetString(_objects.Read(blobId, "blob"));
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
