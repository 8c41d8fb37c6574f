using System.Collections.Immutable;

namespace PolicyForge.Versions.Repositories;

/// <summary>Which commits to list.</summary>
public sealed record LogQuery
{
    /// <summary>Files and folders relative to the workspace's root; empty asks for the whole workspace.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Commits that can be reached from here; null is HEAD.</summary>
    public CommitId? To { get; init; }

    /// <summary>Leaves out this commit and what can be reached from it.</summary>
    public CommitId? After { get; init; }
}
