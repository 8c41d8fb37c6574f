using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Cli.Running;

/// <summary>What became of files that a command wrote for the user.</summary>
/// <param name="Commit">Null where none was asked for, or git refused it.</param>
internal sealed record SavedFiles(Commit? Commit, ImmutableArray<Diagnostic> Found)
{
    public bool Failed => Found.Any(finding => finding.Severity == Severity.Error);

    /// <summary>"in commit 1a2b3c4d5e", "not committed", "as the last commit has it".</summary>
    public string Where => StoodAlready ? "as the last commit has it" : Commit is null ? "not committed" : $"in commit {Commit.Id.Short}";

    /// <summary>True where the last commit held just this: nothing was written.</summary>
    public bool StoodAlready { get; init; }

    /// <summary>Writes the files, and commits them unless <paramref name="noCommit"/>; nothing is written where either cannot be done.</summary>
    public static SavedFiles Save(CommandSession session, IReadOnlyList<FileDraft> files, bool noCommit, string message)
    {
        return Save(session, new WorkspaceEdit([], [.. files]), noCommit, message);
    }

    /// <summary>As <see cref="Save(CommandSession, IReadOnlyList{FileDraft}, bool, string)"/> for files that are as good without a repository: where there is none, they are only written.</summary>
    public static SavedFiles SaveWithOrWithoutGit(CommandSession session, IReadOnlyList<FileDraft> files, bool noCommit, string message)
    {
        using var repository = noCommit ? null : RepositoryCommands.Open(session).Value;
        return Save(session, files, repository?.State.Head is null, message);
    }

    /// <summary>True where the last commit holds just what would be written: git refuses a commit of nothing.</summary>
    private static bool StandsAlready(CommandSession session, GitRepository repository, WorkspaceEdit edit)
    {
        if (!edit.Moves.IsEmpty || !edit.Removed.IsEmpty || !edit.AlsoCommitted.IsEmpty) return false;
        foreach (var draft in edit.Drafts)
        {
            var file = new FileInfo(Path.Combine(session.WorkspaceFolder, draft.Path));
            if (!file.Exists || file.Length != draft.Content.Length || !File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(draft.Content.Span)) return false;
        }

        return repository.WorkingChanges([.. edit.Drafts.Select(draft => draft.Path)]).Count == 0;
    }

    /// <summary>Moves and writes the files, as above.</summary>
    public static SavedFiles Save(CommandSession session, WorkspaceEdit edit, bool noCommit, string message)
    {
        var links = WriteFiles.Check(session.WorkspaceFolder, [.. edit.Drafts, .. edit.Paths.Select(path => new FileDraft(path, ""))]);
        if (!links.IsEmpty) return new SavedFiles(null, links);
        if (noCommit)
        {
            WriteFiles.Write(session.WorkspaceFolder, edit);
            return new SavedFiles(null, []);
        }

        var opened = GitRepository.Open(session.WorkspaceFolder);
        using var repository = opened.Value;
        if (repository is null) return new SavedFiles(null, [.. opened.Diagnostics.Select(finding => finding with { Hint = $"{finding.Hint} With --no-commit the file is only written." })]);
        if (StandsAlready(session, repository, edit)) return new SavedFiles(null, []) { StoodAlready = true };
        var outcome = WriteFiles.Commit(repository, new GitWriter(repository), session.WorkspaceFolder, edit, message);
        return new SavedFiles(outcome.Value, outcome.Diagnostics);
    }
}
