using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>The files of the working folder that git keeps: those committed, and those with changes that git sees. What an ignore file leaves out is in no commit.</summary>
internal sealed class CommittedSources(IRepository repository, ISourceTree working)
{
    private readonly Lazy<ISourceTree?> _head = new(() => repository.State.Head is { } head ? repository.TreeAt(head) : null);
    private readonly Lazy<HashSet<string>> _changed = new(() => repository.WorkingChanges().Select(change => change.Path).ToHashSet(StringComparer.Ordinal));

    public string DigestOf(IEnumerable<string> paths) => SourceDigest.Of(working, paths, path => _changed.Value.Contains(path) || _head.Value?.Find(path) is not null);
}
