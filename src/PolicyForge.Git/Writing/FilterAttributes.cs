using LibGit2Sharp;
using PolicyForge.Git.Locating;

namespace PolicyForge.Git.Writing;

/// <summary>Looks whether attributes give files to a filter, or to another encoding. Line ends the library knows itself.</summary>
internal static class FilterAttributes
{
    private static readonly string[] Marks = ["filter=", "working-tree-encoding="];

    /// <summary>True where any file of attributes that may concern the paths speaks of one, for whichever files.</summary>
    /// <param name="paths">From the repository's root.</param>
    public static bool AreUsed(Repository repository, GitFolder folder, IReadOnlyList<string> paths) =>
        FilesFor(repository, folder, paths).Where(File.Exists).Any(file => File.ReadLines(file).Any(line => Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal))));

    private static IEnumerable<string> FilesFor(Repository repository, GitFolder folder, IReadOnlyList<string> paths)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string settings = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } given ? given : Path.Combine(home, ".config");
        yield return Path.Combine(folder.CommonPath, "info", "attributes");
        yield return Path.Combine(settings, "git", "attributes");
        yield return "/etc/gitattributes";
        if (repository.Config.Get<string>("core.attributesFile") is { Value.Length: > 0 } set) yield return set.Value.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, set.Value[2..]) : set.Value;
        if (repository.Info.WorkingDirectory is not { } root) yield break;
        foreach (string path in paths.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal)) yield return Path.Combine(root, path, ".gitattributes");
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        yield return "";
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }
}
