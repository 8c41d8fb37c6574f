namespace PolicyForge.Git.Locating;

/// <summary>Where a repository keeps what, found by looking at the disk: the same way for every back end, and also where git itself would see no repository any more.</summary>
/// <param name="Path">The git directory: HEAD, index and marks of operations. A linked worktree has one of its own.</param>
/// <param name="CommonPath">Objects, branches and settings; the same folder except in a linked worktree.</param>
/// <param name="Root">The folder that holds <c>.git</c>, or the bare repository itself.</param>
internal sealed record GitFolder(string Path, string CommonPath, string Root)
{
    private const string Pointer = "gitdir:";
    private const int MostPointerBytes = 1 << 16;

    /// <summary>True where it is not a bare repository by its place.</summary>
    public bool HasDotGit => Path != Root;

    public string IndexLock => System.IO.Path.Combine(Path, "index.lock");

    /// <summary>The repository that holds a folder; null where there is none.</summary>
    public static GitFolder? Find(string workspace)
    {
        for (var folder = new DirectoryInfo(RealPath.Of(workspace)); folder is not null; folder = folder.Parent)
        {
            string dotGit = System.IO.Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(dotGit) && LooksLikeOne(dotGit)) return At(dotGit, folder.FullName);
            if (File.Exists(dotGit) && ReadPointer(dotGit) is { } target) return At(System.IO.Path.GetFullPath(target, folder.FullName), folder.FullName);
            if (IsBare(folder.FullName)) return At(folder.FullName, folder.FullName);
        }

        return null;
    }

    /// <summary>A file of the git directory as a person would name it: from the root where it lies there.</summary>
    public string Shown(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private static GitFolder At(string path, string root)
    {
        string common = System.IO.Path.Combine(path, "commondir");
        return new GitFolder(path, File.Exists(common) ? System.IO.Path.GetFullPath(ReadShort(common).Trim(), path) : path, root);
    }

    /// <summary>Whether it is, or was, one: git passes over a folder <c>.git</c> that has nothing of the kind.</summary>
    private static bool LooksLikeOne(string path) =>
        File.Exists(System.IO.Path.Combine(path, "HEAD")) || Directory.Exists(System.IO.Path.Combine(path, "objects"));

    private static bool IsBare(string path) =>
        File.Exists(System.IO.Path.Combine(path, "HEAD")) && Directory.Exists(System.IO.Path.Combine(path, "objects")) && Directory.Exists(System.IO.Path.Combine(path, "refs"));

    private static string? ReadPointer(string file)
    {
        string text = ReadShort(file);
        return text.StartsWith(Pointer, StringComparison.Ordinal) && text[Pointer.Length..].Trim() is { Length: > 0 } target ? target : null;
    }

    /// <summary>Files of git that name something are short; what is longer is none of them.</summary>
    internal static string ReadShort(string file) => new FileInfo(file).Length > MostPointerBytes ? "" : File.ReadAllText(file);
}
