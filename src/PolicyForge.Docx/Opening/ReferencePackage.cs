using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Opening;

/// <summary>The parts of a Word file that somebody else may have saved, read with limits: it comes from outside, and may be damaged or hostile.</summary>
internal sealed class ReferencePackage
{
    private const int MostParts = 2_000;
    private const long MostBytes = 100_000_000;

    /// <summary>Word's own files stay below 50. Copying a tree of many thousands would overflow the stack.</summary>
    private const int MostDepth = 500;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private ReferencePackage()
    {
    }

    public IEnumerable<string> Names => _parts.Keys;

    public bool Has(string name) => _parts.ContainsKey(name);

    public byte[] Bytes(string name) => _parts[name];

    /// <summary>Reads all parts; null with the reason where that failed.</summary>
    public static ReferencePackage? TryRead(ReadOnlySpan<byte> bytes, out PackageFault? fault)
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

    /// <summary>A part as XML; null where there is none. Throws <see cref="XmlException"/> for one that is not well-formed or has a DTD.</summary>
    public XDocument? Xml(string name)
    {
        if (!_parts.TryGetValue(name, out byte[]? content)) return null;
        RefuseDepth(content);
        using var reader = XmlReader.Create(new MemoryStream(content), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The relationships of a part by id.</summary>
    public Dictionary<string, (string Type, string Target, bool IsExternal)> Relationships(string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        var related = new Dictionary<string, (string, string, bool)>(StringComparer.Ordinal);
        foreach (var item in Xml($"{folder}_rels/{part[(slash + 1)..]}.rels")?.Root?.Elements() ?? [])
        {
            string target = (string?)item.Attribute("Target") ?? "";
            bool isExternal = (string?)item.Attribute("TargetMode") == "External";
            related[(string?)item.Attribute("Id") ?? ""] = ((string?)item.Attribute("Type") ?? "", isExternal ? target : PartName.Resolve(folder, target), isExternal);
        }

        return related;
    }

    private static void RefuseDepth(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth) throw new XmlException("its elements are nested too deeply");
        }
    }

    private static ReferencePackage? Read(ZipArchive zip, out PackageFault? fault)
    {
        fault = zip.Entries.Count > MostParts ? new PackageFault.TooLarge($"it has {zip.Entries.Count} parts") : null;
        if (fault is not null) return null;
        var package = new ReferencePackage();
        long room = MostBytes;
        foreach (var entry in zip.Entries)
        {
            // The sizes that a zip states may be lies: what comes out is counted too.
            if (ReadEntry(entry, room) is not { } content)
            {
                fault = new PackageFault.TooLarge("unpacked it has more than 100 MB");
                return null;
            }

            room -= content.Length;
            package._parts.TryAdd(entry.FullName, content);
        }

        return package;
    }

    private static byte[]? ReadEntry(ZipArchiveEntry entry, long room)
    {
        if (entry.Length > room) return null;
        using var stream = entry.Open();
        var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (content.Length + read > room) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
