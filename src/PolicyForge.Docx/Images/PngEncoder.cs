using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace PolicyForge.Docx.Images;

/// <summary>Writes PNG files with eight bits a channel and alpha (W3C PNG specification, 5 and 11).</summary>
internal static class PngEncoder
{
    private static readonly ZLibCompressionOptions Trial = new() { CompressionLevel = 1 };
    private static readonly ZLibCompressionOptions Final = new() { CompressionLevel = 9 };

    private static ReadOnlySpan<byte> FileSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">Red, green, blue, alpha, row by row.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> pixels)
    {
        var png = new MemoryStream();
        png.Write(FileSignature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits a channel
        header[9] = 6; // colour with alpha
        Chunk(png, "IHDR", header);
        bool isFiltered = Compressed(width, height, pixels, isFiltered: true, Trial).Length < Compressed(width, height, pixels, isFiltered: false, Trial).Length;
        Chunk(png, "IDAT", Compressed(width, height, pixels, isFiltered, Final));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>Rows as they are, or with filter "up" (each byte less the one above): which is smaller depends on the picture, and a quick trial tells.</summary>
    private static byte[] Compressed(int width, int height, ReadOnlySpan<byte> pixels, bool isFiltered, ZLibCompressionOptions options)
    {
        var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, options, leaveOpen: true))
        {
            int stride = width * 4;
            byte[] row = new byte[stride + 1];
            for (int y = 0; y < height; y++)
            {
                row[0] = isFiltered ? (byte)2 : (byte)0;
                for (int x = 0; x < stride; x++)
                    row[x + 1] = (byte)(pixels[(y * stride) + x] - (y == 0 || !isFiltered ? 0 : pixels[((y - 1) * stride) + x]));
                zlib.Write(row);
            }
        }

        return output.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(body));
        png.Write(number);
    }
}
