using System.Collections.Immutable;

namespace PolicyForge.Building.Publishing;

/// <summary>What goes on a website.</summary>
public sealed record PublishRequest
{
    /// <summary>Names of formats; empty takes the workspace's defaults.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>True shows what stands in the sources, approved or not: for a preview.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>True lists what a public site leaves out: policies that were never approved.</summary>
    public bool IsInternal { get; init; }

    /// <summary>False makes no files of earlier versions.</summary>
    public bool WithArchive { get; init; } = true;

    public bool PageNumbers { get; init; }
}
