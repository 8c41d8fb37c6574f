using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Building;

/// <summary>Files that are written and still have to be converted, all at once when the last is there.</summary>
/// <remarks>Adding is safe for several threads.</remarks>
internal sealed class PendingConversions(IDocumentConverter? converter, OutputFolder folder)
{
    private readonly ConcurrentDictionary<string, ConversionSource> _sources = new(StringComparer.Ordinal);

    /// <param name="path">Of the file that is to come out, in the output folder.</param>
    /// <param name="extension">Of the file that is converted, with its dot.</param>
    public void Add(string path, ReadOnlySpan<byte> content, string extension, DateTimeOffset modified) =>
        _sources[path] = new ConversionSource(path, folder.PutAside(content, extension), modified);

    /// <summary>Converts in the order of paths and stages what comes out.</summary>
    public ImmutableArray<Diagnostic> StageAll(CancellationToken cancellation)
    {
        if (converter is null || _sources.IsEmpty) return [];
        ImmutableArray<ConversionSource> sources = [.. _sources.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        return converter.Convert(sources, (index, bytes) => folder.Stage(sources[index].Name, bytes), cancellation);
    }
}
