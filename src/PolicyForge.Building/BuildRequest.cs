using System.Collections.Immutable;
using PolicyForge.Composition.Copies;

namespace PolicyForge.Building;

/// <summary>What to generate, and where to.</summary>
public sealed record BuildRequest
{
    public CopySelection Selection { get; init; } = CopySelection.All;

    /// <summary>Names of formats; empty takes the workspace's defaults.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Absolute path of the folder to write into.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Absolute path of the workspace's folder, which is never written over; null where no workspace is near.</summary>
    public string? WorkspaceFolder { get; init; }

    /// <summary>True replaces output files that somebody changed by hand; false keeps those beside the new ones.</summary>
    public bool ReplaceChanged { get; init; }

    /// <summary>How many documents are worked on at once; from 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Which of the copies selected are wanted; null wants all.</summary>
    public Func<PolicyCopy, bool>? Wants { get; init; }

    /// <summary>True where the folder is to hold what this request asks for and nothing of an earlier one.</summary>
    public bool OwnsFolder { get; init; }

    /// <summary>True for copies for the public, whose history lists what was issued.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Which share of the schools the selection is, and of which sources: noted in the folder for `merge-output`. Null where the selection is no share.</summary>
    public BuiltShard? Shard { get; init; }

    /// <summary>True puts page numbers into contents lists; this needs the converter, and twice the time.</summary>
    public bool PageNumbers { get; init; }

    /// <summary>True marks in each document which text is the school's own: a review copy, and no version.</summary>
    public bool MarkOwnText { get; init; }

    /// <summary>True for a version that was issued: that it names another school is a warning then.</summary>
    public bool IsIssued { get; init; }

    /// <summary>True writes the copies that are right although others have errors.</summary>
    public bool KeepGoing { get; init; }
}
