using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Building.Publishing;

/// <summary>All documents of a website.</summary>
/// <param name="Copies">Trust first, then school by school.</param>
/// <param name="Files">Every file that belongs to the site, as paths from its root.</param>
public sealed record PublishedSite(ImmutableArray<PublishedCopy> Copies, ImmutableArray<string> Files);

/// <summary>A copy as the website has it.</summary>
/// <param name="Shown">The version whose documents are on the site; null where none is.</param>
/// <param name="Files">The documents, as paths from the root of the site; none where nothing is shown.</param>
/// <param name="Earlier">Versions before the one shown, newest first.</param>
public sealed record PublishedCopy(PolicyCopy Copy, VersionRow? Shown, ImmutableArray<string> Files, ImmutableArray<EarlierVersion> Earlier)
{
    /// <summary>True where what stands in the sources is not (or not yet) what was approved.</summary>
    public bool IsUnderRevision { get; init; }
}

/// <summary>A version before the one that is shown.</summary>
/// <param name="Files">Paths from the root of the site; none where it cannot be built again.</param>
public sealed record EarlierVersion(VersionRow Row, ImmutableArray<string> Files);
