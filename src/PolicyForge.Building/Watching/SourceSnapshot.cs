using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Watching;

/// <summary>What every source file held at one moment. Told apart by content: a file that was saved without a change, or saved under another name and moved, counts as what it is.</summary>
public sealed class SourceSnapshot
{
    private readonly ImmutableSortedDictionary<string, string> _contents;

    private SourceSnapshot(ImmutableSortedDictionary<string, string> contents) => _contents = contents;

    /// <exception cref="IOException">A file went, or was locked, while it was read: look again a moment later.</exception>
    public static SourceSnapshot Of(ISourceTree tree)
    {
        var contents = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in WorkspacePaths.Folders.SelectMany(tree.List).Prepend(tree.Find(WorkspacePaths.Settings)).OfType<SourceEntry>())
        {
            if (EditorFiles.Contains(entry.Path)) continue;
            contents[entry.Path] = entry.Kind == SourceEntryKind.File ? Convert.ToHexStringLower(SHA256.HashData(tree.Read(entry).Span)) : "";
        }

        return new SourceSnapshot(contents.ToImmutable());
    }

    /// <summary>Paths of the files that are new, different or gone, in ordinal order.</summary>
    public ImmutableSortedSet<string> ChangesSince(SourceSnapshot earlier) =>
    [
        .. _contents.Where(file => earlier._contents.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key),
        .. earlier._contents.Keys.Where(path => !_contents.ContainsKey(path)),
    ];
}
