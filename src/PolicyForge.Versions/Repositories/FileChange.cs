using System.Collections.Immutable;

namespace PolicyForge.Versions.Repositories;

/// <summary>A file that a commit changed, against its parents.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="BlobId">Content after the commit; null where the file was deleted.</param>
/// <param name="PreviousBlobIds">Content in each parent that had the file: one for an ordinary commit, several for a merge, none for a new file.</param>
public sealed record FileChange(string Path, FileChangeKind Kind, string? BlobId, ImmutableArray<string> PreviousBlobIds);

/// <summary>What happened to a file. A renamed file is one deleted and one added.</summary>
public enum FileChangeKind
{
    Added,
    Modified,
    Deleted,
}
