using System.Collections.Immutable;
using PolicyForge.Versions.Rows;

namespace PolicyForge.Versions.Releasing;

/// <summary>Whose histories get a row.</summary>
public abstract record ReleaseScope
{
    private ReleaseScope()
    {
    }

    /// <summary>These.</summary>
    public sealed record Named(ImmutableArray<VersionSubject> Subjects) : ReleaseScope;

    /// <summary>Every one whose text has changed since its last row.</summary>
    /// <param name="Schools">Only these schools' own; empty takes the trust's and every school's.</param>
    public sealed record AllChanged(ImmutableArray<string> Schools) : ReleaseScope;

    /// <summary>Every one whose newest row waits for approval.</summary>
    /// <param name="Policies">Only these; empty takes all.</param>
    /// <param name="Schools">These schools' own; empty takes the trust's, since a school's version is its governors' to approve.</param>
    public sealed record AllWaiting(ImmutableArray<string> Policies, ImmutableArray<string> Schools) : ReleaseScope;
}
