using System.Buffers.Binary;
using PolicyForge.Documents.Model;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Finds how a camera held a JPEG (Exif 2.32, 4.5 and 4.6): a telephone turns no pixel, it notes which way is up.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;
    private const int EntryLength = 12;

    public static ImageOrientation Of(ReadOnlySpan<byte> jpeg)
    {
        for (int i = 2; i + 4 <= jpeg.Length && jpeg[i] == 0xFF;)
        {
            byte marker = jpeg[i + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                i += marker == 0xFF ? 1 : 2;
                continue;
            }

            // What follows the start of the scan is the picture itself.
            if (marker is 0xDA or 0xD9) break;
            int length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(i + 2)..]);
            if (length < 2 || i + 2 + length > jpeg.Length) break;
            var segment = jpeg.Slice(i + 4, length - 2);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8)) return OfTiff(segment[6..]);
            i += 2 + length;
        }

        return ImageOrientation.Upright;
    }

    private static ImageOrientation OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return ImageOrientation.Upright;
        bool isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8)) return ImageOrientation.Upright;
        uint start = Number32(tiff[4..], isLittle);
        if (start > tiff.Length - 2) return ImageOrientation.Upright;
        int count = Number16(tiff[(int)start..], isLittle);
        for (int entry = 0; entry < count; entry++)
        {
            int at = (int)start + 2 + (entry * EntryLength);
            if (at + EntryLength > tiff.Length) break;
            if (Number16(tiff[at..], isLittle) == OrientationTag) return ImageOrientation.OfExif(Number16(tiff[(at + 8)..], isLittle));
        }

        return ImageOrientation.Upright;
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
