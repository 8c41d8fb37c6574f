using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>Decodes PNG files of eight bits a channel with alpha and filters "none" and "up".</summary>
internal sealed class PngPixels
{
    private readonly byte[] _pixels;

    public PngPixels(byte[] png)
    {
        var data = new MemoryStream();
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            string type = Encoding.ASCII.GetString(png, at + 4, 4);
            if (type == "IHDR") (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12)));
            if (type == "IDAT") data.Write(png, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        int stride = Width * 4;
        _pixels = new byte[Height * stride];
        byte[] row = new byte[stride + 1];
        for (int y = 0; y < Height; y++)
        {
            zlib.ReadExactly(row);
            for (int x = 0; x < stride; x++) _pixels[(y * stride) + x] = (byte)(row[x + 1] + (row[0] == 2 && y > 0 ? _pixels[((y - 1) * stride) + x] : 0));
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green, blue and alpha as eight hexadecimal digits; the place as a share of width and height.</summary>
    public string At(double x, double y) => Convert.ToHexStringLower(_pixels, (((int)(y * Height) * Width) + (int)(x * Width)) * 4, 4);
}
