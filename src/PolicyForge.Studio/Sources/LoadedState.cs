using System.Collections.Immutable;
using PolicyForge.Building.Watching;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Studio.Sources;

/// <summary>The workspace as it stood at one moment. Immutable, and shared by requests.</summary>
/// <param name="Folder">Absolute path of the folder that holds policyforge.yaml.</param>
/// <param name="Composer">Null where not even policyforge.yaml could be read.</param>
/// <param name="Diagnostics">What loading found.</param>
/// <param name="Repository">Null where the workspace lies in no repository that can be opened: nothing can be saved then.</param>
/// <param name="RepositoryFindings">Why there is no repository.</param>
public sealed record LoadedState(
    string Folder, DirectorySourceTree Tree, PolicyComposer? Composer, ImmutableArray<Diagnostic> Diagnostics, GitRepository? Repository, ImmutableArray<Diagnostic> RepositoryFindings)
{
    /// <summary>By this a later look knows whether anything has changed.</summary>
    internal FileStamp Stamp { get; init; }

    public Workspace? Workspace => Composer?.Workspace;

    /// <summary>Where the branch was.</summary>
    internal string? Head => Repository?.State.Head?.Value;

    internal static LoadedState Load(string folder)
    {
        var stamp = FileStamp.Of(folder);
        var tree = new DirectorySourceTree(folder);
        var opened = GitRepository.Open(folder);
        var loaded = WorkspaceLoader.Load(tree);
        var repository = opened.Value is { State.Head: not null } ? opened.Value : null;
        var composer = loaded.Value is { } workspace
            ? new PolicyComposer(workspace, loaded.Diagnostics, repository is null ? new UnknownRowTexts() : new RowTexts(repository, tree, workspace))
            : null;
        ImmutableArray<Diagnostic> lacking = opened.Value is { State.Head: null } ? [Versions.Repositories.RepositoryDiagnostics.EmptyRepository.At(null)] : opened.Diagnostics;
        return new LoadedState(folder, tree, composer, loaded.Diagnostics, repository, lacking) { Stamp = stamp };
    }
}
