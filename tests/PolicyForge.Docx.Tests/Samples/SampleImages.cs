using System.Buffers.Binary;
using System.IO.Compression;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>Small pictures made here, so that no binary file is needed.</summary>
internal static class SampleImages
{
    public static ImageResource Logo { get; } = Png("logo.png", 240, 90, (x, y) => y > 60 + (8 * Math.Sin(x / 24.0)) ? (byte)0x2E : x + y < 120 ? (byte)0xB0 : (byte)0xE8);

    /// <summary>A grey picture, a byte a pixel.</summary>
    public static ImageResource Png(string name, int width, int height, Func<int, int, byte> shade)
    {
        var raw = new MemoryStream();
        using (var zlib = new ZLibStream(raw, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (int x = 0; x < width; x++) zlib.WriteByte(shade(x, y));
            }
        }

        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", raw.ToArray());
        Chunk(png, "IEND", []);
        return new ImageResource(name, "image/png", [.. png.ToArray()], width, height);
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        png.Write(body);
        uint crc = ~0u;
        foreach (byte b in body)
        {
            crc ^= b;
            for (int k = 0; k < 8; k++) crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
