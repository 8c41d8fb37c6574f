using LibGit2Sharp;
using PolicyForge.Git.Locating;

namespace PolicyForge.Git.Writing;

/// <summary>Finds the hooks that git would call while it commits or tags.</summary>
internal static class HookFiles
{
    private static readonly string[] Names = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction", "post-index-change", "pre-auto-gc"];

    /// <summary>Their names, as a person reads them; null where there are none. A file that cannot be run counts, too: git says so itself.</summary>
    public static string? Find(Repository repository, GitFolder folder)
    {
        // Newer versions of git also take hooks from settings.
        string[] set = [.. repository.Config.Select(entry => entry.Key).Where(key => key.StartsWith("hook.", StringComparison.OrdinalIgnoreCase))];
        string[] files = [.. Names.Where(name => Exists(Path.Combine(FolderOf(repository, folder), name)))];
        return set.Length + files.Length == 0 ? null : string.Join(", ", [.. files, .. set]);
    }

    private static bool Exists(string hook) => File.Exists(hook) || File.Exists(hook + ".exe") || new FileInfo(hook).LinkTarget is not null;

    /// <summary>A relative path starts from where hooks are run: the working folder, or the bare repository.</summary>
    private static string FolderOf(Repository repository, GitFolder folder)
    {
        if (repository.Config.Get<string>("core.hooksPath") is not { Value.Length: > 0 } set) return Path.Combine(folder.CommonPath, "hooks");
        string path = set.Value == "~" || set.Value.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), set.Value[1..].TrimStart('/'))
            : set.Value;
        return Path.GetFullPath(path, repository.Info.WorkingDirectory ?? folder.Path);
    }
}
