using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Locating;

/// <summary>Reads the file in which git notes the commits whose parents a shallow clone lacks.</summary>
internal static class ShallowBoundary
{
    public static ImmutableHashSet<CommitId> Read(GitFolder folder)
    {
        string file = Path.Combine(folder.CommonPath, "shallow");
        return File.Exists(file) ? [.. File.ReadLines(file).Select(line => line.Trim()).Where(HeadFile.IsObjectId).Select(id => new CommitId(id))] : [];
    }
}
