using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Watching;

/// <summary>Builds, and builds again what has changed, as often as it is asked. For one thread.</summary>
/// <remarks>While the sources have errors nothing is put in place; what was saved meanwhile is remembered until a build comes right.</remarks>
/// <param name="request">The same for every turn.</param>
/// <param name="openTree">Opens the sources as they stand now.</param>
/// <param name="rowTexts">Tells which text a version row stands for, asked anew at each turn.</param>
public sealed class ContinualBuild(BuildRequest request, Func<ISourceTree> openTree, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter = null,
    Func<ISourceTree, Workspace, IRowTexts>? rowTexts = null)
{
    private SourceSnapshot? _seen;
    private ImmutableSortedSet<string> _unbuilt = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private ImmutableArray<string> _inPlace;

    /// <summary>The first build, of everything asked for; nothing is composed where an earlier build still stands.</summary>
    /// <param name="force">True composes all the same.</param>
    public Rebuild Start(bool force = false, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var tree = openTree();
        _seen = SourceSnapshot.Of(tree);
        string fingerprint = SourceFingerprint.Of(tree, request, writers, converter);
        var standing = force ? null : EarlierBuild.StillStands(request, fingerprint, tree);
        return new Rebuild([], Build(tree, fingerprint, [], standing, progress, cancellation));
    }

    /// <summary>Builds what was saved since the turn before; null where no source has changed.</summary>
    /// <exception cref="IOException">The folder cannot be read at the moment; the next turn tries again.</exception>
    public Rebuild? Next(IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var tree = openTree();
        var now = SourceSnapshot.Of(tree);
        var saved = _seen is null ? [] : now.ChangesSince(_seen);
        if (saved.IsEmpty && _seen is not null) return null;
        _seen = now;
        _unbuilt = _unbuilt.Union(saved);
        return new Rebuild(saved, Build(tree, null, _unbuilt, null, progress, cancellation));
    }

    private BuildResult Build(ISourceTree tree, string? fingerprint, ImmutableSortedSet<string> changed, BuildResult? standing, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var loaded = WorkspaceLoader.Load(tree);
        if (loaded.Value is not { } workspace) return BuildResult.Failed(loaded.Diagnostics);
        var copies = request.Selection.In(workspace);
        ImmutableArray<string> planned = copies.HasErrors ? default : [.. copies.Value.Select(copy => BuildPlan.PathOf(copy, ""))];
        // Where files have come or gone, a build of everything also removes what nothing generates any more.
        bool isSamePlan = !_inPlace.IsDefault && !planned.IsDefault && _inPlace.SequenceEqual(planned, StringComparer.Ordinal);
        var wanted = isSamePlan && !changed.IsEmpty ? AffectedCopies.Of(workspace, changed) : null;
        var result = standing
            ?? new BuildPolicies(new PolicyComposer(workspace, loaded.Diagnostics, rowTexts?.Invoke(tree, workspace)), writers, converter)
                .Run(request with { Wants = wanted }, loaded.Diagnostics, fingerprint, progress, cancellation);
        if (result.HasErrors) return result;
        _inPlace = planned;
        _unbuilt = _unbuilt.Clear();
        return result;
    }
}
