using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Files;

/// <summary>Writes files of the workspace and commits them and nothing else, or leaves everything as it was and says why.</summary>
public static class WriteFiles
{
    /// <summary>PF8105 where a link, or a folder that is one, stands on the way to a file: writing would lead out of the workspace.</summary>
    public static ImmutableArray<Diagnostic> Check(string workspaceFolder, IEnumerable<FileDraft> files)
    {
        var found = new DiagnosticBag();
        foreach (var file in files)
        {
            if (FileReplacement.LinkOnTheWay(workspaceFolder, file.Path) is { } link) found.Report(FileDiagnostics.LinkedFile, SourceLocation.OfFile(link), link);
        }

        return found.ToImmutable();
    }

    public static void Write(string workspaceFolder, IEnumerable<FileDraft> files)
    {
        foreach (var file in files)
        {
            if (file.Bytes is null) FileReplacement.WriteIn(workspaceFolder, file.Path, file.Text);
            else FileReplacement.WriteIn(workspaceFolder, file.Path, file.Content.Span);
        }
    }

    /// <summary>PF5008 where git is in the middle of something, PF5308 where it refuses (the user's hooks take part): then every file is as it was.</summary>
    public static Outcome<Commit> Commit(IRepository repository, IRepositoryWriter writer, string workspaceFolder, IReadOnlyList<FileDraft> files, string message)
    {
        if (repository.State.OperationInProgress is { } operation) return Outcome<Commit>.Failed(RepositoryDiagnostics.OperationInProgress.At(null, operation));
        var before = files.Select(file => Path.Combine(workspaceFolder, file.Path)).Select(path => (Path: path, Bytes: File.Exists(path) ? File.ReadAllBytes(path) : null)).ToArray();
        Outcome<Commit>? outcome = null;
        try
        {
            Write(workspaceFolder, files);
            outcome = writer.Commit([.. files.Select(file => file.Path)], message);
            return outcome;
        }
        finally
        {
            if (outcome?.Value is null) Restore(writer, workspaceFolder, before);
        }
    }

    /// <summary>Moves, writes and takes away files without a commit.</summary>
    public static void Write(string workspaceFolder, WorkspaceEdit edit)
    {
        Move(workspaceFolder, edit.Moves);
        Write(workspaceFolder, edit.Drafts);
        FileReplacement.RefuseLinks(workspaceFolder, edit.Removed);
        foreach (string path in edit.Removed) File.Delete(Path.Combine(workspaceFolder, path));
        RemoveEmptyFolders(workspaceFolder, edit.Removed);
    }

    /// <summary>As for drafts alone; files that were moved go back.</summary>
    public static Outcome<Commit> Commit(IRepository repository, IRepositoryWriter writer, string workspaceFolder, WorkspaceEdit edit, string message)
    {
        if (repository.State.OperationInProgress is { } operation) return Outcome<Commit>.Failed(RepositoryDiagnostics.OperationInProgress.At(null, operation));
        if (edit.IsByItself && repository.WorkingChanges([.. edit.Touched]) is { Count: > 0 } changed)
        {
            return Outcome<Commit>.Failed(FileDiagnostics.Uncommitted.At(null, string.Join(", ", changed.Select(change => change.Path).Take(5)) + (changed.Count > 5 ? $" and {changed.Count - 5} more" : "")));
        }

        var before = edit.Paths.Select(path => Path.Combine(workspaceFolder, path)).Select(path => (Path: path, Bytes: File.Exists(path) ? File.ReadAllBytes(path) : null)).ToArray();
        var known = repository.State.Head is { } head ? repository.TreeAt(head) : null;
        Outcome<Commit>? outcome = null;
        try
        {
            Write(workspaceFolder, edit);
            // What git never knew and is not there any more is nothing to commit.
            outcome = writer.Commit([.. edit.Paths.Where(path => File.Exists(Path.Combine(workspaceFolder, path)) || known?.Find(path) is not null), .. edit.AlsoCommitted.Except(edit.Paths, StringComparer.Ordinal)], message);
            return outcome;
        }
        finally
        {
            if (outcome?.Value is null)
            {
                Restore(writer, workspaceFolder, before);
                RemoveEmptyFolders(workspaceFolder, edit.Moves.Select(move => move.To));
            }
        }
    }

    private static void Move(string workspaceFolder, IReadOnlyCollection<(string From, string To)> moves)
    {
        foreach (var (from, to) in moves)
        {
            string target = Path.Combine(workspaceFolder, to);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(workspaceFolder, from), target);
        }

        RemoveEmptyFolders(workspaceFolder, moves.Select(move => move.From));
    }

    private static void RemoveEmptyFolders(string workspaceFolder, IEnumerable<string> files)
    {
        foreach (string path in files)
        {
            for (var folder = new DirectoryInfo(Path.GetDirectoryName(Path.Combine(workspaceFolder, path))!); folder is { Exists: true, Parent: not null } && folder.FullName.Length > workspaceFolder.Length; folder = folder.Parent)
            {
                if (folder.EnumerateFileSystemInfos().Any()) break;
                folder.Delete();
            }
        }
    }

    private static void Restore(IRepositoryWriter writer, string workspaceFolder, (string Path, byte[]? Bytes)[] before)
    {
        writer.Unstage([.. before.Where(file => file.Bytes is null).Select(file => Path.GetRelativePath(workspaceFolder, file.Path).Replace('\\', '/'))]);
        foreach (var (path, bytes) in before)
        {
            if (bytes is not null) FileReplacement.Write(path, bytes);
            else File.Delete(path);
        }
    }
}
