using System.Collections.Immutable;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition.Copies;

/// <summary>Tells whether a copy still has the text that a version row stands for, where the row's digest does not say: it has none, or another program composed it.</summary>
/// <remarks>Implementations are safe for several threads.</remarks>
public interface IRowTexts
{
    /// <param name="row">The newest row that the copy prints.</param>
    /// <param name="digests">The digest of the copy as it is now, as this program composes it; and those that it would have under names that it had before.</param>
    RowTextStanding Judge(PolicyCopy copy, VersionRow row, ImmutableArray<string> digests);
}

/// <summary>How a text stands to what was approved.</summary>
public enum RowTextStanding
{
    /// <summary>It is the text of the row.</summary>
    Same,

    /// <summary>It has changed since.</summary>
    Changed,

    /// <summary>Nothing tells.</summary>
    Unknown,
}
