using System.Buffers.Binary;
using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads a picture's type and size from its own bytes. Nothing is decompressed.</summary>
internal sealed class PictureReader(FileReading files)
{
    private const long MostPixels = 100_000_000;
    private const int LongestSide = 30_000;

    /// <summary>Null, with a finding, where it is no picture that a document may hold.</summary>
    public ImageResource? Read(SourceEntry entry, DiagnosticBag diagnostics)
    {
        if (files.ReadBytes(entry, FileLimits.Picture, diagnostics) is not { } bytes) return null;
        string name = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];
        var location = files.Locate(entry.Path);
        string expected = Path.GetExtension(name).ToLowerInvariant() switch { ".svg" => "SVG", ".png" => "PNG", _ => "JPEG" };
        string actual = TypeOf(bytes.Span);
        if (actual != expected)
        {
            diagnostics.Report(LayoutDiagnostics.PictureType, location, name, expected, actual);
            return null;
        }

        if (SizeOf(expected, entry, bytes, location, diagnostics) is not var (width, height)) return null;
        if ((long)width * height > MostPixels || width > LongestSide || height > LongestSide)
        {
            diagnostics.Report(LayoutDiagnostics.PictureTooLarge, location, name, width, height);
            return null;
        }

        string contentType = expected switch { "SVG" => "image/svg+xml", "PNG" => "image/png", _ => "image/jpeg" };
        var orientation = expected == "JPEG" ? ExifOrientation.Of(bytes.Span) : ImageOrientation.Upright;
        if (orientation.IsOnItsSide) (width, height) = (height, width);
        return new ImageResource(name, contentType, ImmutableArray.Create(bytes.Span), width, height) { Orientation = orientation };
    }

    private (int Width, int Height)? SizeOf(string type, SourceEntry entry, ReadOnlyMemory<byte> bytes, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (type == "SVG") return files.ReadText(entry, diagnostics) is { } text ? SvgInspection.Inspect(text, files.Revision, diagnostics) : null;
        var size = type == "PNG" ? PngSize(bytes.Span) : JpegSize(bytes.Span);
        if (size is null) diagnostics.Report(LayoutDiagnostics.PictureDamaged, location, location.Path[(location.Path.LastIndexOf('/') + 1)..], type, "its size is missing");
        return size;
    }

    private static string TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        _ when bytes.IndexOf("<svg"u8) >= 0 => "SVG",
        [] => "empty",
        _ => "something else",
    };

    /// <summary>From the IHDR chunk, which comes first (PNG, section 11.2.1).</summary>
    private static (int Width, int Height)? PngSize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8)) return null;
        uint width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : ((int)width, (int)height);
    }

    /// <summary>From the first start-of-frame segment (ITU-T T.81, B.2.2).</summary>
    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (int i = 2; i + 9 <= bytes.Length && bytes[i] == 0xFF;)
        {
            byte marker = bytes[i + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                i += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 5)..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 7)..]);
                return width == 0 || height == 0 ? null : (width, height);
            }

            i += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 2)..]);
        }

        return null;
    }
}
