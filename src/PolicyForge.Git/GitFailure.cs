using LibGit2Sharp;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Tells damage in a repository, wherever it was met, from a fault of the program.</summary>
public static class GitFailure
{
    /// <summary>What a failure of git says, PF5013 for one that only the library names; null for any other. What several threads threw at once counts where all of it is one.</summary>
    public static Diagnostic? Of(Exception failure)
    {
        if (failure is not AggregateException all) return OfOne(failure);
        Diagnostic?[] reasons = [.. all.Flatten().InnerExceptions.Select(OfOne)];
        return reasons.Contains(null) ? null : reasons.FirstOrDefault();
    }

    private static Diagnostic? OfOne(Exception failure) => failure switch
    {
        RepositoryException known => known.Diagnostic,
        LibGit2SharpException problem => RepositoryDiagnostics.DamagedObject.At(null, "data", "in .git", problem.Message.TrimEnd('.')),
        _ => null,
    };
}
