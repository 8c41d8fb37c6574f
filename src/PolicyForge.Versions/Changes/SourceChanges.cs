using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;

namespace PolicyForge.Versions.Changes;

/// <summary>What has changed since a version.</summary>
/// <param name="Last">The last committed row; null where there is none: then all commits count.</param>
/// <param name="Commits">Newest first, with the files of the policy that each changed.</param>
/// <param name="Uncommitted">Files with changes that are in no commit.</param>
public sealed record SourceChanges(VersionSubject Subject, HistoryEntry? Last, ImmutableArray<(Commit Commit, ImmutableArray<string> Files)> Commits, ImmutableArray<string> Uncommitted)
{
    /// <summary>The clauses that differ, by id.</summary>
    public ImmutableArray<ClauseChange> Clauses { get; init; } = [];

    /// <summary>What the law that the text cites has become since.</summary>
    public ImmutableArray<LawChange> Law { get; init; } = [];

    /// <summary>Whose copies are touched, in the order of the workspace; empty for a document of the whole trust.</summary>
    public ImmutableArray<TouchedSchool> Schools { get; init; } = [];

    /// <summary>True in a shallow clone that is cut off before the commit of the last version: which commits came after it cannot be told, so that none is named.</summary>
    public bool IsBeyondShallow => Last is { Commit: null };

    public bool IsEmpty => !HasOtherSources && Law.IsEmpty;

    /// <summary>True where files differ.</summary>
    public bool HasOtherSources => !Commits.IsEmpty || !Uncommitted.IsEmpty;

    /// <summary>True where a new version would print something else without any further edit.</summary>
    public bool WouldPrintOtherwise => HasOtherSources || Law.Any(change => change.PrintsByItself);

    /// <summary>Every file that changed, in ordinal order.</summary>
    public IEnumerable<string> Files => Commits.SelectMany(commit => commit.Files).Concat(Uncommitted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>A school whose copy is touched by a change.</summary>
/// <param name="Keeps">Clauses that the trust changed, and of which the school has its own text: that stays as it is, and falls behind.</param>
/// <param name="IsTouched">False where the school keeps its own text of everything that changed.</param>
public sealed record TouchedSchool(string SchoolId, bool IsTouched, ImmutableArray<string> Keeps);
