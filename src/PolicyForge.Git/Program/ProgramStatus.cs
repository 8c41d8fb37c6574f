using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Program;

/// <summary>Reads <c>git status --porcelain=v2</c>.</summary>
/// <param name="prefix">The workspace's folder within the repository, ending in a slash; empty at its root.</param>
internal sealed class ProgramStatus(GitProcess git, string prefix) : IStatusReader
{
    public IReadOnlyList<WorkingChange> Read(IReadOnlyList<string> paths)
    {
        string[] arguments = ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all", "--", .. paths.Count == 0 ? ["."] : paths];
        var result = git.Run(arguments, settings: FilterSettings.Off(git));
        if (!result.Succeeded) throw GitProcess.Failure("status", result);
        return [.. result.Fields
            .Select(Parse)
            .OfType<WorkingChange>()
            .Where(change => change.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(change => change with { Path = change.Path[prefix.Length..] })
            .OrderBy(change => change.Path, StringComparer.Ordinal)];
    }

    /// <summary>"1 XY sub mH mI mW hH hI path", "u XY sub m1 m2 m3 mW h1 h2 h3 path" or "? path".</summary>
    private static WorkingChange? Parse(string record) => record.Length == 0 ? null : record[0] switch
    {
        '1' => new WorkingChange(After(record, 8), KindOf(record[2], record[3])),
        'u' => new WorkingChange(After(record, 10), WorkingChangeKind.Conflicted),
        '?' => new WorkingChange(record[2..], WorkingChangeKind.Untracked),
        _ => null,
    };

    private static WorkingChangeKind KindOf(char index, char worktree) =>
        worktree == 'D' || (index == 'D' && worktree == '.') ? WorkingChangeKind.Deleted
        : index == 'A' || worktree == 'A' ? WorkingChangeKind.Added
        : WorkingChangeKind.Modified;

    /// <summary>What stands after so many blanks: a path may hold blanks itself.</summary>
    private static string After(string record, int blanks)
    {
        int at = -1;
        for (int i = 0; i < blanks; i++) at = record.IndexOf(' ', at + 1);
        return record[(at + 1)..];
    }
}
