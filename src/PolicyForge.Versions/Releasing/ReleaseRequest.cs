using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>The row that a user asks for.</summary>
public sealed record ReleaseRequest
{
    public required VersionStep Step { get; init; }

    /// <summary>With <see cref="VersionStep.Named"/>.</summary>
    public VersionNumber? Version { get; init; }

    public required ImmutableArray<string> Summary { get; init; }

    /// <summary>Null keeps the status of the row before; a first row, and one after an approval or issue without an approval of its own, is then a draft.</summary>
    public ReleaseStatus? Status { get; init; }

    public Approval? Approval { get; init; }

    /// <summary>With whom, when, and what came of it; null where the release does not say.</summary>
    public string? Consulted { get; init; }

    /// <summary>Approves although a rule stands against it; null keeps to the rules.</summary>
    public RowOverride? Override { get; init; }

    /// <summary>A picture of the signature, which is put beside the history and committed with the row; null where there is none.</summary>
    public SignaturePicture? Signature { get; init; }

    /// <summary>Sets the next review from the policy's cycle where the approval does not say it.</summary>
    public bool SetsNextReview { get; init; }

    /// <summary>Null takes the policy's owner.</summary>
    public string? Author { get; init; }

    public required PartialDate Date { get; init; }

    /// <summary>No approval can be later than this; null takes any.</summary>
    public DateOnly? Today { get; init; }

    public bool WithoutChange { get; init; }

    /// <summary>True commits the policy's changed sources too.</summary>
    public bool CommitSources { get; init; }

    public bool Tag { get; init; }

    /// <summary>True works everything out, and writes and commits nothing.</summary>
    public bool IsDryRun { get; init; }
}

/// <summary>A picture of a signature.</summary>
/// <param name="Extension">".png", ".jpg" or ".svg".</param>
public sealed record SignaturePicture(string Extension, ReadOnlyMemory<byte> Bytes);

/// <summary>How the version of a new row follows from the last.</summary>
public enum VersionStep
{
    /// <summary>1.1 after 1.0; 1.0 where there is none.</summary>
    Minor,

    /// <summary>2.0 after 1.1; 1.0 where there is none.</summary>
    Major,

    /// <summary>As the user names it.</summary>
    Named,

    /// <summary>The same again: reviewed without change.</summary>
    Same,
}
