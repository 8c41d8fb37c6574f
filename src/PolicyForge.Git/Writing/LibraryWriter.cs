using LibGit2Sharp;
using PolicyForge.Diagnostics;
using PolicyForge.Git.Library;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Writing;

/// <summary>Writes commits and tags through LibGit2Sharp, in a repository where nothing that the user has set up is lost by it.</summary>
/// <param name="named">In whose name; null takes the person whom git knows.</param>
internal sealed class LibraryWriter(GitMeans means, LibraryRepository library, CommitAuthor? named) : ICommitWriter
{
    private const string NobodyKnown = "git does not know who you are. Run `git config --global user.name \"Your Name\"` and `git config --global user.email you@example.org`";

    public Outcome<CommitId?> Commit(IReadOnlyList<string> paths, string message)
    {
        string[] full = [.. paths.Select(path => means.Prefix + path)];
        return library.Use(repository =>
        {
            try
            {
                return Commit(repository, full, message);
            }
            catch (LockedFileException)
            {
                return new Outcome<CommitId?>(null, [LockFiles.Find(means.Folder, library.State.Branch) ?? Refused("commit", "another git was at work")]);
            }
            catch (LibGit2SharpException problem)
            {
                return new Outcome<CommitId?>(null, [Refused("commit", problem.Message)]);
            }
        });
    }

    public void Unstage(IReadOnlyList<string> paths) => library.Use(repository =>
    {
        foreach (string path in paths.Select(path => means.Prefix + path))
        {
            if (repository.Head.Tip?[path] is { Target: Blob committed } entry) repository.Index.Add(committed, path, entry.Mode);
            else repository.Index.Remove(path);
        }

        if (paths.Count > 0) repository.Index.Write();
        return paths.Count;
    });

    public Outcome<string> Tag(string name, CommitId commit, string message) => library.Use(repository =>
    {
        if (repository.Config.BuildSignature(DateTimeOffset.Now) is not { } tagger) return Outcome<string>.Failed(Refused("tag", NobodyKnown));
        try
        {
            repository.Tags.Add(name, commit.Value, tagger, message);
            return Outcome<string>.Of(name);
        }
        catch (LibGit2SharpException problem)
        {
            return Outcome<string>.Failed(Refused("tag", problem.Message));
        }
    });

    /// <summary>The list of what is staged first, since a lock may be on it; the branch last, since that is what makes the commit one.</summary>
    private Outcome<CommitId?> Commit(Repository repository, string[] paths, string message)
    {
        var now = DateTimeOffset.Now;
        var author = named is null ? repository.Config.BuildSignature(now) : new Signature(named.Name, named.Email, now);
        if (author is null) return new(null, [Refused("commit", NobodyKnown)]);
        var branch = repository.Refs[repository.Refs.Head.TargetIdentifier];
        var parent = repository.Head.Tip;
        var tree = repository.ObjectDatabase.CreateTree(TreeOf(repository, parent, paths));
        if (tree.Id == parent.Tree.Id) return new(null, [Refused("commit", "nothing has changed")]);
        var commit = repository.ObjectDatabase.CreateCommit(author, repository.Config.BuildSignature(now) ?? author, message, tree, [parent], prettifyMessage: true);
        DiskSync.FlushObjects(repository, means.Folder, commit, paths);
        foreach (string path in paths) Stage(repository, path);
        repository.Index.Write();
        try
        {
            repository.Refs.UpdateTarget(branch, commit.Id, $"commit: {commit.MessageShort}");
        }
        catch
        {
            repository.Index.Replace(parent, paths, new ExplicitPathsOptions { ShouldFailOnUnmatchedPath = false });
            throw;
        }

        DiskSync.FlushBranch(means.Folder, branch.CanonicalName);
        return new(new CommitId(commit.Sha), []);
    }

    private static TreeDefinition TreeOf(Repository repository, LibGit2Sharp.Commit parent, string[] paths)
    {
        var definition = TreeDefinition.From(parent);
        foreach (string path in paths)
        {
            var file = new FileInfo(Path.Combine(repository.Info.WorkingDirectory, path));
            if (file.Exists || file.LinkTarget is not null) definition.Add(path, repository.ObjectDatabase.CreateBlob(path), ModeOf(file, parent[path]?.Mode));
            else definition.Remove(path);
        }

        return definition;
    }

    /// <summary>Windows has no mark for what can be run: what git knew stays.</summary>
    private static Mode ModeOf(FileInfo file, Mode? before)
    {
        if (file.LinkTarget is not null) return Mode.SymbolicLink;
        if (OperatingSystem.IsWindows()) return before == Mode.ExecutableFile ? Mode.ExecutableFile : Mode.NonExecutableFile;
        return file.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? Mode.ExecutableFile : Mode.NonExecutableFile;
    }

    private static void Stage(Repository repository, string path)
    {
        if (Path.Exists(Path.Combine(repository.Info.WorkingDirectory, path))) repository.Index.Add(path);
        else repository.Index.Remove(path);
    }

    private static Diagnostic Refused(string what, string reason) => ReleaseDiagnostics.Refused.At(null, what, reason);
}
