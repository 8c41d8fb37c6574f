using PolicyForge.Building.Watching;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Studio.Sources;

/// <summary>The workspace that the studio works on: loaded once, again when its files or its history have changed, and saved to by one request at a time.</summary>
/// <remarks>Safe for several threads. Whether something has changed is asked for each page, by sizes and times of files: no change is missed, whoever made it.</remarks>
public sealed class StudioWorkspace(string folder)
{
    private readonly Lock _loading = new();
    private readonly Lock _saving = new();
    private LoadedState? _state;

    public string Folder => folder;

    /// <summary>The workspace as it stands now.</summary>
    public LoadedState Current()
    {
        lock (_loading)
        {
            if (_state is { } known && known.Stamp == FileStamp.Of(folder) && known.Head == HeadNow()) return known;
            return _state = LoadedState.Load(folder);
        }
    }

    /// <summary>Plans a change on the workspace as it stands, and commits it in a person's name, with nothing between: two who save at once come one after the other.</summary>
    /// <param name="plan">What to write; what it refuses is not written.</param>
    /// <returns>The commit; without one, the findings say why nothing was written.</returns>
    public Outcome<Commit> Save(CommitAuthor author, string message, Func<LoadedState, Outcome<WorkspaceEdit>> plan)
    {
        lock (_saving)
        {
            var state = Current();
            if (state.Repository is null) return Outcome<Commit>.Failed(state.RepositoryFindings);
            var planned = plan(state);
            if (planned.Value is not { } edit || planned.HasErrors) return Outcome<Commit>.Failed(planned.Diagnostics);
            var links = WriteFiles.Check(folder, edit.Paths.Select(path => new FileDraft(path, "")));
            if (!links.IsEmpty) return Outcome<Commit>.Failed(links);
            var saved = WriteFiles.Commit(state.Repository, new GitWriter(state.Repository) { Author = author }, folder, edit, message);
            return saved with { Diagnostics = [.. planned.Diagnostics, .. saved.Diagnostics] };
        }
    }

    /// <summary>As above, for a use case that writes by itself.</summary>
    public T Alone<T>(Func<LoadedState, T> run)
    {
        lock (_saving) return run(Current());
    }

    private string? HeadNow()
    {
        using var repository = GitRepository.Open(folder).Value;
        return repository?.State.Head?.Value;
    }
}
