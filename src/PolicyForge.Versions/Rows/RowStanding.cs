namespace PolicyForge.Versions.Rows;

/// <summary>What git knows of a version row.</summary>
public enum RowStanding
{
    /// <summary>A commit holds it, and that commit's files are the version's.</summary>
    Committed,

    /// <summary>The version is older than the repository.</summary>
    Imported,

    /// <summary>It stands in the working folder only.</summary>
    NotCommitted,

    /// <summary>It came in together with what belongs to another version (a squash or a rebase), so that the version's files are not in the history.</summary>
    Squashed,

    /// <summary>The clone is cut off before the commit that brought it.</summary>
    BeyondShallow,
}
