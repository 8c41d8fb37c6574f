namespace PolicyForge.Workspaces.Sources;

/// <summary>The files of a workspace as they stand in a working folder, in a git commit or in memory: what reads one cannot tell which.</summary>
/// <remarks>
/// Paths are relative to the workspace's root, with forward slashes, and compare ordinally (by case) on every machine.
/// Implementations are safe to share between threads. A missing or unreadable tree throws: that is a broken machine or a wrong
/// argument, and the caller says so; everything inside the tree that is wrong is the loader's to report.
/// </remarks>
public interface ISourceTree
{
    /// <summary>The full id of the commit, or null where the files are not those of a commit.</summary>
    string? Revision { get; }

    /// <summary>All entries under a folder ("clauses", "schools/meadow-bank"), in ordinal order of path; empty where there is no such folder.</summary>
    IReadOnlyList<SourceEntry> List(string folder);

    /// <summary>The entry at a path, or null.</summary>
    SourceEntry? Find(string path);

    /// <summary>The whole content of a <see cref="SourceEntryKind.File"/>. Nothing is read before it is asked for.</summary>
    /// <exception cref="IOException">The file cannot be read, or has gone since it was listed.</exception>
    ReadOnlyMemory<byte> Read(SourceEntry entry);
}
