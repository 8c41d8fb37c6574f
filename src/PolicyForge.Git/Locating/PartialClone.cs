namespace PolicyForge.Git.Locating;

/// <summary>Tells a clone that left objects with the remote (<c>git clone --filter</c>) from a whole one.</summary>
internal static class PartialClone
{
    /// <summary>git marks each pack that came from such a remote.</summary>
    public static bool IsOne(GitFolder folder)
    {
        string packs = Path.Combine(folder.CommonPath, "objects", "pack");
        return Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.promisor").Any();
    }
}
