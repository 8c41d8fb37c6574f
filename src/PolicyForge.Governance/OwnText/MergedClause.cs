using System.Collections.Immutable;
using PolicyForge.Documents.Merging;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.OwnText;

/// <summary>What a merge makes of one own text.</summary>
/// <param name="File">What is written; null where nothing is.</param>
/// <param name="VersionsBehind">How many texts of the trust's the school's was behind.</param>
/// <param name="TakenOver">How many blocks of the trust's new text were taken over.</param>
public sealed record MergedClause(School School, EffectiveClause Clause, MergeState State, FileDraft? File, int VersionsBehind, int TakenOver, ImmutableArray<MergeConflict> Conflicts)
{
    /// <summary>The place of the school's file.</summary>
    public string Path => Clause.Own!.Written.Source.Path;
}

/// <summary>How a merge of one own text ended.</summary>
public enum MergeState
{
    /// <summary>The trust's changes are in the school's text.</summary>
    Merged,

    /// <summary>The school goes on with its text as it is.</summary>
    KeptOwn,

    /// <summary>Both texts stand in the file where both had changed the same.</summary>
    Conflict,

    /// <summary>Nothing was written: a finding says why.</summary>
    NotMerged,

    /// <summary>A conflict of an earlier merge, which somebody has resolved since.</summary>
    Resolved,
}
