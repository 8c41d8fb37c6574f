using System.Collections.Immutable;

namespace PolicyForge.Building.Watching;

/// <summary>One turn of a <see cref="ContinualBuild"/>.</summary>
/// <param name="Saved">Paths of the source files that changed since the turn before, in ordinal order; none at the first.</param>
/// <param name="Result">What was built. With errors, what was in place is in place still.</param>
public sealed record Rebuild(ImmutableSortedSet<string> Saved, BuildResult Result)
{
    /// <summary>The documents whose files are new or different, as "school/file-name", in ordinal order.</summary>
    public ImmutableArray<string> Documents => [.. Result.Written.Select(path => Path.ChangeExtension(path, null)).Distinct(StringComparer.Ordinal)];
}
