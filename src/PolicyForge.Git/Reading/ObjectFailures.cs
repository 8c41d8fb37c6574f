using PolicyForge.Git.Locating;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Reading;

/// <summary>Says what it means that something of this repository cannot be read.</summary>
internal sealed class ObjectFailures(GitFolder folder)
{
    private readonly Lazy<bool> _isPartial = new(() => PartialClone.IsOne(folder));

    /// <summary>PF5012 where the object was left out of a partial clone, PF5013 where it should be there.</summary>
    /// <param name="kind">"blob", "commit" or "tree".</param>
    /// <param name="reason">What the back end said; null where it has no such object, or cannot tell that from damage.</param>
    public RepositoryException Of(string kind, string id, string? reason = null) => new(reason is null && _isPartial.Value
        ? RepositoryDiagnostics.LeftOutOfPartialClone.At(null, kind, id)
        : RepositoryDiagnostics.DamagedObject.At(null, kind, id, reason ?? "it is not there"));

    /// <summary>Where the back end does not say which object it lacks: PF5012 in a partial clone, PF5009 elsewhere.</summary>
    /// <param name="what">What was being done: "log", "status".</param>
    public RepositoryException While(string what, string reason) => new(_isPartial.Value
        ? RepositoryDiagnostics.LeftOutOfPartialClone.At(null, "object", ObjectIdIn(reason))
        : RepositoryDiagnostics.GitFailed.At(null, what, reason));

    private static string ObjectIdIn(string reason) => reason.Split([' ', '\'', '\n', ':', '"'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(HeadFile.IsObjectId) ?? "it asked for";
}
