using System.Collections.Immutable;
using PolicyForge.Policies.Selection;

namespace PolicyForge.Policies.Building;

/// <summary>What to generate, and where to.</summary>
public sealed record BuildRequest
{
    public CopySelection Selection { get; init; } = CopySelection.All;

    /// <summary>Names of formats; empty takes the workspace's defaults.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Absolute path of the folder to write into.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>How many documents are worked on at once; from 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>True writes the copies that are right although others have errors.</summary>
    public bool KeepGoing { get; init; }
}
