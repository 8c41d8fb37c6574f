namespace PolicyForge.Versions.Redlines;

/// <summary>One side of a comparison: the working folder, a commit, or a version.</summary>
public abstract record RedlineSide
{
    private RedlineSide()
    {
    }

    /// <summary>The files as they stand, committed or not.</summary>
    public sealed record Working : RedlineSide;

    /// <summary>The files of a commit, by any name that git knows it by.</summary>
    public sealed record AtCommit(string Revision) : RedlineSide;

    /// <summary>The version of a row of history.yaml.</summary>
    public sealed record AtVersion(string Version) : RedlineSide;

    /// <summary>The last version of each copy that was approved or issued.</summary>
    /// <param name="By">The last one dated on or before this day; null takes the newest.</param>
    public sealed record LastApproved(DateOnly? By = null) : RedlineSide;
}
