namespace PolicyForge.Policies.Versions;

/// <summary>A file that a commit changed, against its first parent.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="BlobId">Content after the commit; null where the file was deleted.</param>
public sealed record FileChange(string Path, FileChangeKind Kind, string? BlobId);

/// <summary>What happened to a file. A renamed file is one deleted and one added.</summary>
public enum FileChangeKind
{
    Added,
    Modified,
    Deleted,
}
