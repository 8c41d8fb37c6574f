using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Reading;

/// <summary>Lists commits and the files that they changed, newest first, children before parents, one side of a merge after the other.</summary>
internal interface ILogReader
{
    IReadOnlyList<CommitChanges> Read(LogQuery query);
}
