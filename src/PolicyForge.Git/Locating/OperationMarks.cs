namespace PolicyForge.Git.Locating;

/// <summary>Files and folders of the git directory that are there while an operation is in progress.</summary>
internal static class OperationMarks
{
    private static readonly (string Path, string Operation)[] Marks =
    [
        ("MERGE_HEAD", "merge"), ("rebase-merge", "rebase"), ("rebase-apply", "rebase"),
        ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"), ("BISECT_LOG", "bisect"),
    ];

    /// <summary>The operation that is unfinished; null where there is none.</summary>
    public static string? Find(GitFolder folder) =>
        Marks.Where(mark => Path.Exists(Path.Combine(folder.Path, mark.Path))).Select(mark => mark.Operation).FirstOrDefault();
}
