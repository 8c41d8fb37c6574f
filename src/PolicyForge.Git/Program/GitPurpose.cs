namespace PolicyForge.Git.Program;

/// <summary>What git is run for.</summary>
internal enum GitPurpose
{
    /// <summary>Nothing that the settings of a repository name is run, and nothing is fetched.</summary>
    Reading,

    /// <summary>The user's hooks, filters and signing take part.</summary>
    Writing,
}
