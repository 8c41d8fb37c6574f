using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PolicyForge.Importing.Writing;

/// <summary>Makes a house style of a Word file: its styles, theme, page, headers and footers, without its text.</summary>
internal static class ReferenceFile
{
    private const string Main = "word/document.xml";
    private const string MainRelations = "word/_rels/document.xml.rels";
    private const string Types = "[Content_Types].xml";

    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kept = ["/styles", "/theme", "/fontTable", "/header", "/footer", "/numbering"];
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Null where the file is put together otherwise than Word does it.</summary>
    /// <param name="file">A file that was read with limits.</param>
    public static ImmutableArray<byte>? Of(ReadOnlySpan<byte> file)
    {
        try
        {
            var parts = Unpack(file);
            if (!parts.ContainsKey(Main) || !parts.ContainsKey(MainRelations) || !parts.ContainsKey(Types)) return null;
            var document = Parse(parts[Main]);
            if (document.Root!.Name != Word + "document") return null;
            var kept = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [Main] = Bytes(WithoutText(document)) };
            var relations = Parse(parts[MainRelations]);
            foreach (var relation in relations.Root!.Elements(Package + "Relationship").ToArray())
            {
                if (!IsKept(relation) || !Keep(parts, kept, "word", (string?)relation.Attribute("Target") ?? "")) relation.Remove();
            }

            kept[MainRelations] = Bytes(relations);
            kept["_rels/.rels"] = Encoding.UTF8.GetBytes($"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{Main}"/></Relationships>""");
            kept[Types] = Bytes(TypesOf(Parse(parts[Types]), kept));
            return Pack(kept);
        }
        catch (Exception odd) when (odd is XmlException or InvalidDataException or IOException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsKept(XElement relation) => (string?)relation.Attribute("TargetMode") != "External" && Kept.Any(kind => ((string?)relation.Attribute("Type") ?? "").EndsWith(kind, StringComparison.Ordinal));

    /// <summary>A part and what it refers to.</summary>
    private static bool Keep(Dictionary<string, byte[]> parts, SortedDictionary<string, byte[]> kept, string folder, string target)
    {
        string name = Resolve(folder, target);
        if (!parts.TryGetValue(name, out byte[]? bytes)) return false;
        if (!kept.TryAdd(name, bytes)) return true;
        string own = name[(name.LastIndexOf('/') + 1)..];
        string inFolder = name[..Math.Max(0, name.LastIndexOf('/'))];
        string relationsName = $"{inFolder}/_rels/{own}.rels";
        if (!parts.TryGetValue(relationsName, out byte[]? relations)) return true;
        kept[relationsName] = relations;
        foreach (var relation in Parse(relations).Root!.Elements(Package + "Relationship"))
        {
            if ((string?)relation.Attribute("TargetMode") != "External") Keep(parts, kept, inFolder, (string?)relation.Attribute("Target") ?? "");
        }

        return true;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var names = folder.Split('/').ToList();
        foreach (string name in target.Split('/'))
        {
            if (name == "..")
            {
                if (names.Count > 0) names.RemoveAt(names.Count - 1);
            }
            else if (name is not "." and not "") names.Add(name);
        }

        return string.Join('/', names);
    }

    private static XDocument WithoutText(XDocument document)
    {
        var body = document.Root!.Element(Word + "body") ?? throw new InvalidDataException("no body");
        var sections = body.Descendants(Word + "sectPr").ToArray();
        var section = sections.LastOrDefault(candidate => candidate.Elements().Any(child => child.Name == Word + "headerReference" || child.Name == Word + "footerReference")) ?? sections.LastOrDefault();
        body.ReplaceNodes(new XElement(Word + "p"), section is null ? null : new XElement(section));
        return document;
    }

    private static XDocument TypesOf(XDocument types, SortedDictionary<string, byte[]> kept)
    {
        foreach (var part in types.Root!.Elements(ContentTypes + "Override").ToArray())
        {
            string name = ((string?)part.Attribute("PartName") ?? "").TrimStart('/');
            if (!kept.ContainsKey(name)) part.Remove();
            else if (name == Main) part.SetAttributeValue("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        }

        return types;
    }

    private static Dictionary<string, byte[]> Unpack(ReadOnlySpan<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            parts.TryAdd(entry.FullName, content.ToArray());
        }

        return parts;
    }

    private static ImmutableArray<byte> Pack(SortedDictionary<string, byte[]> parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in parts.Keys.OrderBy(name => name == Types ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Earliest;
                using var stream = entry.Open();
                stream.Write(parts[name]);
            }
        }

        return [.. output.ToArray()];
    }

    private static XDocument Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Bytes(XDocument document) => Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + document.Root!.ToString(SaveOptions.DisableFormatting));
}
