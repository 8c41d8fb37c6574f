using System.Collections.Immutable;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Publishing;

/// <summary>What earlier runs built again of past versions, so that the next need not: a version's commit never changes.</summary>
/// <remarks>Kept in the site's own folder, a line for each version. A file that cannot be read counts as empty.</remarks>
public sealed class RebuiltFiles
{
    private const string Name = "rebuilt.txt";

    private readonly OutputFolder _folder;
    private readonly string _path;
    private readonly ImmutableDictionary<string, string> _earlier;
    private readonly SortedDictionary<string, string> _now = new(StringComparer.Ordinal);

    private RebuiltFiles(OutputFolder folder, string path, ImmutableDictionary<string, string> earlier) => (_folder, _path, _earlier) = (folder, path, earlier);

    /// <param name="root">Absolute path of the site.</param>
    public static RebuiltFiles Open(OutputFolder folder, string root)
    {
        string path = Path.Combine(root, OutputFolder.OwnFolder, Name);
        var earlier = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string[] parts in (File.Exists(path) ? File.ReadAllLines(path) : []).Select(line => line.Split('\t')))
        {
            if (parts is [var key, var files]) earlier[key] = files;
        }

        return new RebuiltFiles(folder, path, earlier.ToImmutable());
    }

    /// <summary>The files of a version that are still as they were built, none for one that could not be built; null where it must be built (again).</summary>
    /// <param name="key">Of the version's commit, the copy, the place of the files and the generator.</param>
    /// <param name="root">Absolute path of the site.</param>
    public ImmutableArray<string>? Find(string key, string root)
    {
        if (!_earlier.TryGetValue(key, out string? known)) return null;
        ImmutableArray<string> files = [.. known.Split('|', StringSplitOptions.RemoveEmptyEntries)];
        if (!files.All(file => _folder.Manifest.Files.TryGetValue(file, out var written) && written.IsStill(new FileInfo(Path.Combine(root, file))))) return null;
        Add(key, files);
        return files;
    }

    public void Add(string key, ImmutableArray<string> files) => _now[key] = string.Join('|', files);

    /// <summary>Remembers what this run found or built; what it had no use for is forgotten.</summary>
    public void Save() => FileReplacement.Write(_path, string.Concat(_now.Select(entry => $"{entry.Key}\t{entry.Value}\n")));
}
