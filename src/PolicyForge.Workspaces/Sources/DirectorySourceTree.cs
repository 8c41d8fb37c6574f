namespace PolicyForge.Workspaces.Sources;

/// <summary>A workspace in a working folder. Nothing outside the folder is ever read, whatever links it holds.</summary>
/// <remarks>Each listing looks at the disk once; a file that is written afterwards is found by the next listing.</remarks>
public sealed class DirectorySourceTree : ISourceTree
{
    private static readonly EnumerationOptions Listing = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    private readonly string _root;

    /// <param name="root">An existing folder. It may itself be reached through a link.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DirectorySourceTree(string root)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(root));
        if (!folder.Exists) throw new DirectoryNotFoundException($"There is no folder {root}.");
        _root = Path.TrimEndingDirectorySeparator((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName);
    }

    public string? Revision => null;

    public IReadOnlyList<SourceEntry> List(string folder)
    {
        var entries = new List<SourceEntry>();
        if (FolderAt(folder) is { } start) Collect(start, folder.Length == 0 ? "" : folder + "/", entries);
        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    /// <summary>The entry at a path written exactly as on disk: a name in other letters of case is another name, as it is in git.</summary>
    public SourceEntry? Find(string path)
    {
        int slash = path.LastIndexOf('/');
        if (FolderAt(slash < 0 ? "" : path[..slash]) is not { } folder) return null;
        string name = path[(slash + 1)..];
        if (name.AsSpan().IndexOfAny('*', '?') >= 0) return null;
        var file = folder.EnumerateFiles(name, Listing).FirstOrDefault(candidate => candidate.Name == name);
        return file is null ? null : EntryOf(file, path);
    }

    public ReadOnlyMemory<byte> Read(SourceEntry entry)
    {
        if (entry.Kind != SourceEntryKind.File) throw new RefusedLinkException(entry.Path);
        // A pipe or a device has no length either, and opening it would wait for ever.
        return entry.Size == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(Path.Combine(_root, entry.Path));
    }

    /// <summary>The folder at a path, reached through real folders only; null where there is none.</summary>
    private DirectoryInfo? FolderAt(string path)
    {
        var folder = new DirectoryInfo(_root);
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name is "." or ".." || IsIgnored(folder, name)) return null;
            folder = new DirectoryInfo(Path.Combine(folder.FullName, name));
            if (!folder.Exists || folder.LinkTarget is not null) return null;
        }

        return folder;
    }

    private void Collect(DirectoryInfo folder, string prefix, List<SourceEntry> entries)
    {
        foreach (var item in folder.EnumerateFileSystemInfos("*", Listing))
        {
            string path = prefix + item.Name;
            if (item.Name.Contains(SourceEntry.Undecodable, StringComparison.Ordinal)) entries.Add(new SourceEntry(path, 0, Kind: SourceEntryKind.UndecodableName));
            else if (item is FileInfo file) entries.Add(EntryOf(file, path));
            else if (IsIgnored(folder, item.Name)) continue;
            else if (IsLink(item)) entries.Add(new SourceEntry(path, 0, Kind: SourceEntryKind.RefusedLink));
            else Collect((DirectoryInfo)item, path + "/", entries);
        }
    }

    private SourceEntry EntryOf(FileInfo file, string path)
    {
        if (!IsLink(file)) return new SourceEntry(path, file.Length);
        return TargetInside(file) is { } target
            ? new SourceEntry(path, target.Length)
            : new SourceEntry(path, 0, Kind: SourceEntryKind.RefusedLink);
    }

    /// <summary>The file that a link leads to, where it lies in the workspace and no folder on its way is a link itself.</summary>
    private FileInfo? TargetInside(FileInfo link)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target) return null;
            string path = Path.GetRelativePath(_root, target.FullName).Replace(Path.DirectorySeparatorChar, '/');
            int slash = path.LastIndexOf('/');
            bool inside = !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path) && FolderAt(slash < 0 ? "" : path[..slash]) is not null;
            return inside ? target : null;
        }
        catch (IOException)
        {
            return null; // A loop of links, or a target that cannot be looked at.
        }
    }

    private bool IsIgnored(DirectoryInfo parent, string name) =>
        IgnoredFolders.Contains(name, parent.FullName == _root);

    private static bool IsLink(FileSystemInfo item) => item.Attributes.HasFlag(FileAttributes.ReparsePoint) && item.LinkTarget is not null;
}
