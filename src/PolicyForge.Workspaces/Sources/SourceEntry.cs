namespace PolicyForge.Workspaces.Sources;

/// <summary>One file of an <see cref="ISourceTree"/>.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentId">Two entries of one tree with the same id hold the same bytes (git's blob id); null where that is not known without reading.</param>
/// <param name="Kind">Whether it can be read.</param>
public sealed record SourceEntry(string Path, long Size, string? ContentId = null, SourceEntryKind Kind = SourceEntryKind.File)
{
    /// <summary>What takes the place of bytes that are not UTF-8.</summary>
    public const char Undecodable = '\ufffd';
}
