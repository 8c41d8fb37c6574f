using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;

namespace PolicyForge.Versions.Releasing;

/// <summary>A rule that an approval must keep, from a floor above. Not asked where the release overrides the rules.</summary>
public interface IReleaseGate
{
    /// <summary>What stands against the release; nothing for rows that approve nothing.</summary>
    IEnumerable<Diagnostic> Check(PlannedRelease release, Workspace workspace);
}
