using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building;

/// <summary>Finds remembered places in today's files; each file is read once.</summary>
public sealed class RememberedSources(ISourceTree tree)
{
    private readonly FileReading _reading = new(tree);
    private readonly Dictionary<string, (SourceText Text, string Checksum)?> _texts = new(StringComparer.Ordinal);

    /// <summary>Null where the file is not there, or does not read as it did.</summary>
    public SourceLocation? Locate(RememberedPlace place)
    {
        var span = new SourceSpan(place.Start, place.Length);
        if (place.Text is null) return new SourceLocation(new SourceText(place.Path, ""), span);
        if (!_texts.TryGetValue(place.Path, out var source)) _texts[place.Path] = source = Read(place.Path);
        return source is { } read && read.Checksum == place.Text ? new SourceLocation(read.Text, span) : null;
    }

    private (SourceText Text, string Checksum)? Read(string path) =>
        tree.Find(path) is { } entry && _reading.ReadText(entry, new DiagnosticBag()) is { } text ? (text, RememberedPlace.ChecksumOf(text)) : null;
}
