using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Pictures that a workspace can hold, known by their first bytes.</summary>
internal static class PictureKind
{
    private const int Largest = 5_000_000;

    /// <summary>".png" or ".jpg"; null for what cannot be taken over (drawings of Windows, GIF, TIFF, or too large).</summary>
    public static string? ExtensionOf(SourcePicture picture)
    {
        var bytes = picture.Bytes.AsSpan();
        if (bytes.Length is 0 or > Largest) return null;
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])) return ".png";
        return bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? ".jpg" : null;
    }
}
