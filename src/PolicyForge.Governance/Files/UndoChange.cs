using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Files;

/// <summary>The use case "undo": what a commit did to the files of the workspace, taken back as a change of its own. Writes nothing itself.</summary>
public static class UndoChange
{
    /// <summary>The files as they were before the commit.</summary>
    /// <param name="revision">The commit: its id, whole.</param>
    /// <returns>PF9110 where there is no such commit, or it is a merge or the first; PF9111 where a file has been changed since; PF9112 where it is a record.</returns>
    public static Outcome<WorkspaceEdit> Plan(IRepository repository, ISourceTree working, string revision)
    {
        var found = new DiagnosticBag();
        var commit = repository.Resolve(revision);
        if (commit is not { Parents: [var parent] } || commit.Id.Value != revision)
        {
            found.Report(FileDiagnostics.NoSuchChange, null, revision);
            return Outcome<WorkspaceEdit>.Failed(found.ToImmutable());
        }

        var before = repository.TreeAt(parent);
        var drafts = new List<FileDraft>();
        var removed = new List<string>();
        foreach (var file in repository.Log(new LogQuery { To = commit.Id, After = parent }).SelectMany(change => change.Files))
        {
            if (IsRecord(file.Path)) found.Report(FileDiagnostics.KeptForGood, SourceLocation.OfFile(file.Path), file.Path);
            else if (!IsAsCommitted(repository, working, file)) found.Report(FileDiagnostics.ChangedSince, SourceLocation.OfFile(file.Path), file.Path);
            else if (before.Find(file.Path) is { } entry) drafts.Add(DraftOf(file.Path, before.Read(entry)));
            else removed.Add(file.Path);
        }

        if (!found.HasErrors && drafts.Count == 0 && removed.Count == 0) found.Report(FileDiagnostics.NoSuchChange, null, revision);
        return found.HasErrors ? Outcome<WorkspaceEdit>.Failed(found.ToImmutable()) : Outcome<WorkspaceEdit>.Of(new WorkspaceEdit([], [.. drafts]) { Removed = [.. removed] });
    }

    /// <summary>True where <see cref="Plan"/> would find nothing that stands against taking a change back.</summary>
    public static bool IsPossible(IRepository repository, ISourceTree working, CommitChanges change) =>
        !change.Files.IsEmpty && repository.CommitOf(change.Commit).Parents.Length == 1 && change.Files.All(file => !IsRecord(file.Path) && IsAsCommitted(repository, working, file));

    /// <summary>Rows of versions, consultations, and who has read what.</summary>
    public static bool IsRecord(string path) =>
        path.EndsWith("/" + WorkspacePaths.History, StringComparison.Ordinal) || path.Contains("/" + WorkspacePaths.ConsultationsFolder, StringComparison.Ordinal) || path.Contains($"/{WorkspacePaths.Acknowledgements}/", StringComparison.Ordinal);

    private static bool IsAsCommitted(IRepository repository, ISourceTree working, FileChange file)
    {
        var entry = working.Find(file.Path);
        if (file.BlobId is null) return entry is null;
        return entry is { Kind: SourceEntryKind.File } && Normal(working.Read(entry)).SequenceEqual(Normal(repository.ReadBlob(file.BlobId)));
    }

    /// <summary>Git may give files other line ends in the working folder than they have in the history.</summary>
    private static ReadOnlySpan<byte> Normal(ReadOnlyMemory<byte> content) =>
        content.Span.Contains((byte)0) ? content.Span : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.Span).Replace("\r\n", "\n", StringComparison.Ordinal));

    private static FileDraft DraftOf(string path, ReadOnlyMemory<byte> content) => new(path, "") { Bytes = [.. content.Span] };
}
