namespace PolicyForge.Workspaces.Sources;

/// <summary>A tree with some files replaced or added, as they would be once written.</summary>
public sealed class OverlaySourceTree(ISourceTree below, MemorySourceTree above) : ISourceTree
{
    public string? Revision => below.Revision;

    public IReadOnlyList<SourceEntry> List(string folder) =>
        [.. above.List(folder).UnionBy(below.List(folder), entry => entry.Path, StringComparer.Ordinal).OrderBy(entry => entry.Path, StringComparer.Ordinal)];

    public SourceEntry? Find(string path) => above.Find(path) ?? below.Find(path);

    public ReadOnlyMemory<byte> Read(SourceEntry entry) => above.Find(entry.Path) is { } own ? above.Read(own) : below.Read(entry);
}
