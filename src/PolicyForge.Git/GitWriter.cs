using PolicyForge.Diagnostics;
using PolicyForge.Git.Program;
using PolicyForge.Git.Writing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>
/// Writes commits and tags: through LibGit2Sharp where nothing that the user has set up is lost by it, else through the git
/// program; where that would be needed and is missing, not at all. Makes no file of its own but the lock, in the git directory.
/// </summary>
public sealed class GitWriter(GitRepository repository) : IRepositoryWriter
{
    private const string LockName = "policyforge-release.lock";

    private readonly GitMeans _means = repository.Means;
    private readonly UserSetUp _setUp = new(repository.Means);

    /// <summary>In whose name commits are made; null takes the person whom git knows. Git's own person, where there is one, still stands as who committed.</summary>
    public CommitAuthor? Author { get; init; }

    public Stream? TryLock()
    {
        try
        {
            return new FileStream(Path.Combine(_means.Folder.CommonPath, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public Outcome<Commit> Commit(IReadOnlyList<string> paths, string message)
    {
        if (LockFiles.Find(_means.Folder, repository.State.Branch) is { } locked) return Outcome<Commit>.Failed(locked);
        var chosen = Choose(_setUp.FindForCommit(paths));
        if (chosen.Value is not { } writer) return Outcome<Commit>.Failed(chosen.Diagnostics);
        var outcome = writer.Commit(paths, message);
        return outcome.Value is { } id ? Outcome<Commit>.Of(repository.CommitOf(id)) : Outcome<Commit>.Failed(outcome.Diagnostics);
    }

    public void Unstage(IReadOnlyList<string> paths)
    {
        if (paths.Count > 0 && LockFiles.Find(_means.Folder, repository.State.Branch) is null) Choose(_setUp.FindForCommit(paths)).Value?.Unstage(paths);
    }

    public bool HasTag(string name) => repository.Resolve("refs/tags/" + name) is not null;

    public Outcome<string> Tag(string name, CommitId commit, string message)
    {
        var chosen = Choose(_setUp.FindForTag());
        return chosen.Value is { } writer ? writer.Tag(name, commit, message) : Outcome<string>.Failed(chosen.Diagnostics);
    }

    /// <param name="reason">Why only git may do it; null where the library may.</param>
    private Outcome<ICommitWriter> Choose(string? reason)
    {
        if (reason is null) return Outcome<ICommitWriter>.Of(new LibraryWriter(_means, _means.Library!, Author));
        return _means.Program is { } git
            ? Outcome<ICommitWriter>.Of(new ProgramWriter(repository, git.For(GitPurpose.Writing), Author))
            : Outcome<ICommitWriter>.Failed(RepositoryDiagnostics.GitMissing.At(null, $"{Subject(reason)}, and a release must not pass over that"));
    }

    private static string Subject(string reason) => reason.StartsWith("it ", StringComparison.Ordinal) ? "the repository" + reason[2..] : reason;
}
