using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Reading;

/// <summary>Lists the files of the working folder that differ from the commit checked out, in ordinal order. Writes nothing, runs nothing of the user's.</summary>
internal interface IStatusReader
{
    /// <param name="paths">From the workspace's root; none asks for the whole workspace.</param>
    IReadOnlyList<WorkingChange> Read(IReadOnlyList<string> paths);
}
