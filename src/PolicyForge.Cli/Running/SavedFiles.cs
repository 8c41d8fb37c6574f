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

    /// <summary>"in commit 1a2b3c4d5e", "not committed".</summary>
    public string Where => Commit is null ? "not committed" : $"in commit {Commit.Id.Short}";

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
        var outcome = WriteFiles.Commit(repository, new GitWriter(repository), session.WorkspaceFolder, edit, message);
        return new SavedFiles(outcome.Value, outcome.Diagnostics);
    }
}
