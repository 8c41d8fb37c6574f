using PolicyForge.Diagnostics;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Reading;
using PolicyForge.Git.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git;

/// <summary>The repository that a workspace lies in: read through LibGit2Sharp; long logs, and formats that it does not know, through the git program.</summary>
/// <remarks>Whatever the settings of the repository say, reading runs nothing that they name, and fetches nothing.</remarks>
public sealed class GitRepository : IRepository
{
    private readonly IObjectReader _objects;
    private readonly ILogReader _log;
    private readonly IStatusReader _status;

    internal GitRepository(GitMeans means, IObjectReader objects, ILogReader log, IStatusReader status, RepositoryState state)
    {
        (Means, _objects, _log, _status, State) = (means, objects, log, status, state);
    }

    public RepositoryState State { get; }

    internal GitMeans Means { get; }

    /// <summary>Opens the repository that holds a folder.</summary>
    /// <param name="workspace">The workspace's root: a working folder, or a bare repository.</param>
    /// <param name="backEnds">Null takes what the machine has.</param>
    /// <returns>PF5001 where git would be needed and is missing, PF5002 too old, PF5003 no repository, PF5004 a folder that git does not trust, PF5010 and PF5011 damaged, PF5015 a working folder elsewhere.</returns>
    public static Outcome<GitRepository> Open(string workspace, GitBackEnds? backEnds = null)
    {
        backEnds ??= GitBackEnds.OfMachine();
        try
        {
            string? place = GitEnvironment.FindPlace();
            if (place is not null && backEnds.Program is { } program) return ProgramOpening.Open(workspace, GitFolder.Find(workspace), program);
            if (GitFolder.Find(workspace) is not { } folder) return Outcome<GitRepository>.Failed(RepositoryDiagnostics.NoRepository.At(null, workspace));
            if (HeadFile.FindDamage(folder) is { } damage) return Outcome<GitRepository>.Failed(damage);
            return backEnds.UsesLibrary ? LibraryOpening.Open(workspace, folder, backEnds.Program) : ProgramOpening.Open(workspace, folder, backEnds.Program);
        }
        catch (RepositoryException problem)
        {
            return Outcome<GitRepository>.Failed(problem.Diagnostic);
        }
    }

    public Commit? Resolve(string revision) => _objects.Resolve(revision) is { } id ? CommitOf(id) : null;

    public Commit CommitOf(CommitId id)
    {
        var commit = _objects.ReadCommit(id);
        return State.ShallowBoundary.Contains(id) ? commit with { Parents = [] } : commit;
    }

    public ISourceTree TreeAt(CommitId commit) => new GitTree(_objects, commit, Means.Prefix);

    public IReadOnlyList<CommitChanges> Log(LogQuery query) => State.Head is null ? [] : _log.Read(query);

    public ReadOnlyMemory<byte> ReadBlob(string blobId) => _objects.ReadBlob(blobId);

    public IReadOnlyList<WorkingChange> WorkingChanges(params IReadOnlyList<string> paths) => State.IsBare
        ? []
        : [.. _status.Read(paths).Where(change => !FileReplacement.IsLeftOver(Path.GetFileName(change.Path)))]; // What a killed run left beside a file is nobody's change.

    /// <summary>The person whom git knows here (user.name and user.email); null where it knows nobody, or nobody whole.</summary>
    public CommitAuthor? FindPerson()
    {
        var person = Means.Library is { } library
            ? library.Use(repository => (Name: repository.Config.Get<string>("user.name")?.Value, Email: repository.Config.Get<string>("user.email")?.Value))
            : (Name: Setting("user.name"), Email: Setting("user.email"));
        return person is { Name: { } name, Email: { } email } && new CommitAuthor(name, email) is { IsUsable: true } known ? known : null;
    }

    public void Dispose() => _objects.Dispose();

    private string? Setting(string name) => Means.Program?.Run(["config", "--get", name]) is { Succeeded: true } result ? result.Text.Trim() : null;
}
