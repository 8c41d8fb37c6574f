using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace PolicyForge.Docx.Packaging;

/// <summary>A part of the package, compressed and ready to be copied into any number of packages.</summary>
/// <param name="Bytes">Deflated, or as they are where deflating does not pay.</param>
/// <param name="IsDeflated">Which of the two.</param>
/// <param name="Checksum">CRC-32 of the bytes before compression.</param>
/// <param name="Length">Length before compression.</param>
internal sealed record CompressedPart(byte[] Bytes, bool IsDeflated, uint Checksum, int Length)
{
    /// <summary>Below this many bytes a part is stored: setting up the compressor costs more than it saves.</summary>
    private const int SmallestWorthDeflating = 256;

    /// <summary>Below this, setting up the compressor is most of the work, and its lowest level sets up fastest.</summary>
    private const int Small = 4096;

    /// <summary>RFC 1952, 2.3: without a file name.</summary>
    private const int GzipHeader = 10;
    private const int GzipTrailer = 8;

    // Measured (docs/docx.md): level 2 makes a document's body a sixth larger than level 4 in half the time.
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 1 };
    private static readonly ZLibCompressionOptions Often = new() { CompressionLevel = 2 };
    private static readonly ZLibCompressionOptions Once = new() { CompressionLevel = 9 };

    /// <summary>Compresses a part that belongs to one document.</summary>
    public static CompressedPart Of(ReadOnlySpan<byte> content) => Compress(content, content.Length < Small ? Quick : Often);

    /// <summary>Compresses a part that many documents share: as small as can be.</summary>
    public static CompressedPart Shared(ReadOnlySpan<byte> content) => Compress(content, Once);

    /// <summary>A part whose format is compressed already (an image).</summary>
    public static CompressedPart Stored(ReadOnlySpan<byte> content) =>
        new(content.ToArray(), false, Crc32.HashToUInt32(content), content.Length);

    /// <summary>Compresses as gzip, whose header and trailer are cut off: so the compressor makes the checksum on its way, several times as fast as a table.</summary>
    private static CompressedPart Compress(ReadOnlySpan<byte> content, ZLibCompressionOptions options)
    {
        if (content.Length < SmallestWorthDeflating) return Stored(content);
        var output = new MemoryStream(content.Length / 6);
        using (var stream = new GZipStream(output, options, leaveOpen: true)) stream.Write(content);
        var gzip = output.GetBuffer().AsSpan(0, (int)output.Length);
        var deflated = gzip[GzipHeader..^GzipTrailer];
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(gzip[^GzipTrailer..]);
        return deflated.Length < content.Length
            ? new CompressedPart(deflated.ToArray(), true, checksum, content.Length)
            : new CompressedPart(content.ToArray(), false, checksum, content.Length);
    }
}
