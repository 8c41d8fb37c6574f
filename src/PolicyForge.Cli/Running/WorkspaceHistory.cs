using System.Collections.Immutable;
using PolicyForge.Cli.Outside;
using PolicyForge.Composition.Copies;
using PolicyForge.Git;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Running;

/// <summary>The repository behind a workspace, for commands that work without one too: opened when something first asks for it.</summary>
public sealed class WorkspaceHistory(CommandEnvironment environment, string workspaceFolder) : IDisposable
{
    private readonly Lazy<GitRepository?> _repository = new(() => GitRepository.Open(workspaceFolder, environment.FindGit()).Value);

    /// <summary>The commit checked out; null without a repository or a commit.</summary>
    public string? Head => _repository.Value?.State.Head?.Value;

    /// <summary>Tells of version rows without a digest, and of those that another program composed, which text they stand for.</summary>
    public IRowTexts TextsOf(ISourceTree tree, Workspace workspace) => new LateRowTexts(this, tree, workspace);

    public void Dispose()
    {
        if (_repository.IsValueCreated) _repository.Value?.Dispose();
    }

    private sealed class LateRowTexts(WorkspaceHistory history, ISourceTree tree, Workspace workspace) : IRowTexts
    {
        private readonly Lazy<IRowTexts> _texts = new(() => history.Head is null ? new UnknownRowTexts() : new RowTexts(history._repository.Value!, tree, workspace));

        /// <summary>A repository that cannot be read tells nothing: what only needs the files goes on.</summary>
        public RowTextStanding Judge(PolicyCopy copy, VersionRow row, ImmutableArray<string> digests)
        {
            try
            {
                return _texts.Value.Judge(copy, row, digests);
            }
            catch (RepositoryException)
            {
                return RowTextStanding.Unknown;
            }
        }
    }
}
