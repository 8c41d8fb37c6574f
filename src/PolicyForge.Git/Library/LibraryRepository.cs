using LibGit2Sharp;
using PolicyForge.Diagnostics;
using PolicyForge.Git.Locating;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Library;

/// <summary>A repository opened through LibGit2Sharp, for one thread at a time. The native library is loaded by the first one that is opened.</summary>
internal sealed class LibraryRepository : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Repository _repository;

    private LibraryRepository(Repository repository, GitFolder folder)
    {
        _repository = repository;
        State = StateOf(repository, folder);
        WorkingFolder = repository.Info.WorkingDirectory;
    }

    public RepositoryState State { get; }

    /// <summary>Null in a bare repository.</summary>
    public string? WorkingFolder { get; }

    /// <summary>Opens it; without a value and without a finding where its format is one that the library does not know.</summary>
    public static Outcome<LibraryRepository> Open(GitFolder folder, string workspace)
    {
        Repository? repository = null;
        try
        {
            repository = new Repository(folder.Root);
            return Outcome<LibraryRepository>.Of(new LibraryRepository(repository, folder));
        }
        catch (LibGit2SharpException problem)
        {
            repository?.Dispose();
            return WhyNot(problem, folder, workspace);
        }
    }

    public T Use<T>(Func<Repository, T> use)
    {
        lock (_lock) return use(_repository);
    }

    public void Dispose()
    {
        lock (_lock) _repository.Dispose();
    }

    /// <summary>libgit2 tells these apart by words alone.</summary>
    private static Outcome<LibraryRepository> WhyNot(LibGit2SharpException problem, GitFolder folder, string workspace)
    {
        string words = problem.Message;
        if (words.Contains("not owned by", StringComparison.Ordinal)) return Outcome<LibraryRepository>.Failed(RepositoryDiagnostics.UnsafeDirectory.At(null, workspace));
        if (words.Contains("unsupported", StringComparison.Ordinal) || words.Contains("unknown object format", StringComparison.Ordinal)) return new Outcome<LibraryRepository>(null, []);
        return Outcome<LibraryRepository>.Failed(problem is RepositoryNotFoundException
            ? RepositoryDiagnostics.RepositoryIncomplete.At(null, folder.Shown(folder.Path))
            : RepositoryDiagnostics.GitFailed.At(null, "open", words));
    }

    private static RepositoryState StateOf(Repository repository, GitFolder folder)
    {
        var head = repository.Refs.Head;
        var reached = head?.ResolveToDirectReference();
        return new RepositoryState
        {
            Head = reached is null ? null : new CommitId(reached.TargetIdentifier),
            Branch = head is SymbolicReference ? head.TargetIdentifier.Replace("refs/heads/", "", StringComparison.Ordinal) : null,
            IsBare = repository.Info.IsBare,
            ShallowBoundary = ShallowBoundary.Read(folder),
            OperationInProgress = OperationMarks.Find(folder),
            Squashed = SquashMessage.TipIn(folder),
        };
    }
}
