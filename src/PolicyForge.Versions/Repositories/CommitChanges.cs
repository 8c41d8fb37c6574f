using System.Collections.Immutable;

namespace PolicyForge.Versions.Repositories;

/// <summary>A commit and those of its changed files that were asked for.</summary>
public sealed record CommitChanges(CommitId Commit, ImmutableArray<FileChange> Files);
