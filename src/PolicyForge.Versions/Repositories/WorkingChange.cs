namespace PolicyForge.Versions.Repositories;

/// <summary>A file of the workspace that differs from the commit checked out.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
public sealed record WorkingChange(string Path, WorkingChangeKind Kind);

/// <summary>How a file of the working folder differs from the commit checked out.</summary>
public enum WorkingChangeKind
{
    Modified,
    Added,
    Deleted,
    Untracked,

    /// <summary>A merge left it with conflict marks.</summary>
    Conflicted,
}
