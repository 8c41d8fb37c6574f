using System.Collections.Immutable;

namespace PolicyForge.Versions.Repositories;

/// <summary>How a repository stands, as far as it matters to versions.</summary>
public sealed record RepositoryState
{
    /// <summary>The commit checked out; null in a repository without commits.</summary>
    public CommitId? Head { get; init; }

    /// <summary>The branch checked out; null with a detached head.</summary>
    public string? Branch { get; init; }

    /// <summary>True where old commits are missing from this clone, so that history may be cut short.</summary>
    public bool IsShallow => !ShallowBoundary.IsEmpty;

    /// <summary>The commits whose parents a shallow clone lacks: what they seem to add may be older than they are.</summary>
    public ImmutableHashSet<CommitId> ShallowBoundary { get; init; } = [];

    /// <summary>True where there is no working folder, so that nothing can be released.</summary>
    public bool IsBare { get; init; }

    /// <summary>"merge", "rebase", "cherry-pick", "revert" or "bisect" while one is in progress; null otherwise.</summary>
    public string? OperationInProgress { get; init; }

    /// <summary>The newest commit of the branch that a squash has put into the working folder and that is not committed yet; null otherwise.</summary>
    public CommitId? Squashed { get; init; }

    /// <summary>"sha1" or "sha256".</summary>
    public string ObjectFormat { get; init; } = "sha1";
}
