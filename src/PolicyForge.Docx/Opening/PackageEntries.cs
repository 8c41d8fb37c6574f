using System.IO.Compression;
using System.Text;

namespace PolicyForge.Docx.Opening;

/// <summary>What is in a zip file, unpacked with limits before anything parses it.</summary>
internal sealed class PackageEntries
{
    private const int MostParts = 2_000;
    private const long MostBytes = 100_000_000;

    /// <summary>How much larger than packed a part may be: XML that repeats itself comes to fifty times, nothing that is written to be read to more.</summary>
    private const int MostExpansion = 100;

    /// <summary>Below this many bytes a part may expand as it likes.</summary>
    private const int SmallestBomb = 1_000_000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private PackageEntries()
    {
    }

    public IEnumerable<string> Names => _parts.Keys;

    public bool HasDocument => _parts.ContainsKey("word/document.xml");

    /// <summary>What it is where it says that it is something else than a Word document: "an OpenDocument text (.odt)"; null where it does not.</summary>
    public string? OfOtherKind
    {
        get
        {
            if (_parts.TryGetValue("mimetype", out byte[]? type)) return KindOf(Encoding.ASCII.GetString(type.AsSpan(0, Math.Min(type.Length, 100))));
            if (_parts.ContainsKey("[Content_Types].xml") && !HasDocument)
            {
                if (_parts.ContainsKey("xl/workbook.xml")) return "an Excel workbook (.xlsx)";
                if (_parts.ContainsKey("ppt/presentation.xml")) return "a PowerPoint presentation (.pptx)";
            }

            return null;
        }
    }

    public byte[] Bytes(string name) => _parts[name];

    /// <summary>Unpacks everything; null with the reason where that failed.</summary>
    public static PackageEntries? TryRead(ReadOnlySpan<byte> bytes, out PackageFault? fault)
    {
        fault = bytes.StartsWith(CompoundFile) ? new PackageFault.Protected() : null;
        if (fault is not null) return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            return Read(zip, out fault);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            fault = new PackageFault.Damaged("it is not a zip file, or a damaged one");
            return null;
        }
    }

    private static PackageEntries? Read(ZipArchive zip, out PackageFault? fault)
    {
        fault = zip.Entries.Count > MostParts ? new PackageFault.TooLarge($"it has {zip.Entries.Count} parts") : null;
        if (fault is not null) return null;
        var entries = new PackageEntries();
        long room = MostBytes;
        foreach (var entry in zip.Entries)
        {
            // The sizes that a zip states may be lies: what comes out is counted too.
            if (ReadEntry(entry, room) is not { } content)
            {
                fault = new PackageFault.TooLarge("unpacked it has more than 100 MB, or a part of it unpacks to more than 100 times its size");
                return null;
            }

            room -= content.Length;
            entries._parts.TryAdd(entry.FullName, content);
        }

        return entries;
    }

    private static byte[]? ReadEntry(ZipArchiveEntry entry, long room)
    {
        if (entry.Length > room) return null;
        long most = Math.Min(room, Math.Max(SmallestBomb, entry.CompressedLength * MostExpansion));
        using var stream = entry.Open();
        var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string? KindOf(string mediaType) => mediaType switch
    {
        _ when mediaType.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) => "an OpenDocument text (.odt)",
        _ when mediaType.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal) => "an OpenDocument file",
        _ when mediaType.StartsWith("application/epub", StringComparison.Ordinal) => "an e-book (.epub)",
        _ => null,
    };
}
