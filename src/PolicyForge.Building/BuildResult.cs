using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>What a build did.</summary>
/// <param name="Written">Files that are new or different, relative to the output folder, in ordinal order.</param>
/// <param name="Unchanged">How many files were already as they should be, and were not touched.</param>
/// <param name="Removed">Files of an earlier build that nothing generates any more.</param>
/// <param name="Documents">How many copies were composed (each in one or more formats).</param>
public sealed record BuildResult(ImmutableArray<string> Written, int Unchanged, ImmutableArray<string> Removed, int Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(finding => finding.Severity == Severity.Error);

    public bool HasWarnings => Diagnostics.Any(finding => finding.Severity == Severity.Warning);

    public static BuildResult Failed(ImmutableArray<Diagnostic> diagnostics) => new([], 0, [], 0, diagnostics);
}
