using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>The bytes of an image that was checked when it was loaded (type, size, no script).</summary>
/// <param name="Name">File name for messages.</param>
/// <param name="ContentType">"image/png", "image/jpeg" or "image/svg+xml".</param>
/// <param name="Width">Pixels, as it is to be seen: a photograph that a telephone turned is as wide as it is shown.</param>
/// <param name="Height">Pixels, likewise.</param>
public sealed record ImageResource(string Name, string ContentType, ImmutableArray<byte> Bytes, int Width, int Height)
{
    /// <summary>How the bytes have to be turned to be seen the right way up; browsers do so themselves, word processors do not.</summary>
    public ImageOrientation Orientation { get; init; } = ImageOrientation.Upright;

    /// <summary>The same picture as PNG, for readers that show no SVG; null where none was given.</summary>
    public ImmutableArray<byte>? Fallback { get; init; }
}
