using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Pictures;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the pictures beside clauses and templates.</summary>
internal sealed class PictureLoader(PictureReader reader, WorkspaceIndex index)
{
    /// <param name="schools">The schools whose texts are read: the pictures of others are not.</param>
    public PictureTable Load(IReadOnlySet<string> schools, DiagnosticBag diagnostics)
    {
        var read = ParallelLoading.LoadEach<SourceEntry, ReadPicture>(
            [.. index.Pictures.Values.Where(entry => entry.Path.Split('/') is not ["schools", var school, ..] || schools.Contains(school))],
            diagnostics,
            (entry, bag) => reader.Read(entry, bag) is { } picture ? new ReadPicture(entry.Path, picture) : null);
        return read.IsEmpty ? PictureTable.Empty : new PictureTable(WithFallbacks([.. Share(read)]));
    }

    /// <summary>The same bytes in several files are kept once: schools often have copies of the trust's picture.</summary>
    private static IEnumerable<KeyValuePair<string, ImageResource>> Share(ImmutableArray<ReadPicture> pictures)
    {
        var known = new Dictionary<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var (path, picture) in pictures)
        {
            string digest = Convert.ToHexString(SHA256.HashData(picture.Bytes.AsSpan()));
            known.TryAdd(digest, picture.Bytes);
            yield return new(path, picture with { Bytes = known[digest] });
        }
    }

    /// <summary>A PNG beside an SVG of the same name is the same picture, for readers that show no SVG.</summary>
    private static IEnumerable<KeyValuePair<string, ImageResource>> WithFallbacks(ImmutableArray<KeyValuePair<string, ImageResource>> pictures)
    {
        var byPath = pictures.ToDictionary(StringComparer.Ordinal);
        return pictures.Select(pair => PictureAddress.FallbackOf(pair.Key) is { } path && byPath.TryGetValue(path, out var png) ? new(pair.Key, pair.Value with { Fallback = png.Bytes }) : pair);
    }

    private sealed record ReadPicture(string Path, ImageResource Picture);
}
