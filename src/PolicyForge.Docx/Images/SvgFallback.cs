using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace PolicyForge.Docx.Images;

/// <summary>A PNG for each SVG: Word before 2016 and many other readers show the picture that the drawing names, which must not be SVG.</summary>
internal static class SvgFallback
{
    /// <summary>More pictures than this are not kept: a trust has a logo for each school.</summary>
    private const int Most = 256;

    // By content, not by instance: loading the same logo twice gives two arrays, and drawing takes as long as fifty documents. Lazy, so that two
    // threads do not draw the same one.
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<byte>?>> Known = new(StringComparer.Ordinal);

    /// <summary>The same picture as PNG; null where the SVG uses what is not drawn here (text, gradients, filters).</summary>
    public static ImmutableArray<byte>? Of(ImmutableArray<byte> svg)
    {
        string digest = Convert.ToHexString(SHA256.HashData(svg.AsSpan()));
        if (Known.TryGetValue(digest, out var known)) return known.Value;
        if (Known.Count >= Most) Known.Clear();
        return Known.GetOrAdd(digest, _ => new Lazy<ImmutableArray<byte>?>(() => Draw([.. svg]))).Value;
    }

    private static ImmutableArray<byte>? Draw(byte[] svg) => SvgDrawing.TryRead(svg) is { } drawing ? [.. drawing.ToPng()] : null;
}
