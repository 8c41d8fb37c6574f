using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyForge.Docx.Opening;

/// <summary>A Word file that somebody else may have saved, opened by the Open XML SDK with limits: it comes from outside, and may be damaged or hostile.</summary>
/// <remarks>Nothing that it refers to outside itself is ever followed. Not safe for use by several threads.</remarks>
internal sealed class WordPackage : IDisposable
{
    /// <summary>Characters. The body of the longest policy has some hundred thousand.</summary>
    private const long MostCharacters = 50_000_000;

    /// <summary>Word's own files stay below 50. Copying a tree of many thousands would overflow the stack.</summary>
    private const int MostDepth = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    private static readonly OpenSettings Opening = new() { AutoSave = false, MaxCharactersInPart = MostCharacters };

    private readonly PackageEntries _entries;

    private WordPackage(WordprocessingDocument document, MainDocumentPart main, PackageEntries entries)
    {
        Document = document;
        Main = main;
        _entries = entries;
    }

    public WordprocessingDocument Document { get; }

    public MainDocumentPart Main { get; }

    /// <summary>Names of all that is in the zip, whether or not anything refers to it.</summary>
    public IEnumerable<string> Names => _entries.Names;

    public byte[] Bytes(string name) => _entries.Bytes(name);

    /// <summary>Opens a file; null with the reason where that failed.</summary>
    public static WordPackage? TryOpen(ReadOnlySpan<byte> bytes, out PackageFault? fault)
    {
        if (PackageEntries.TryRead(bytes, out fault) is not { } entries) return null;
        if (entries.OfOtherKind is { } kind)
        {
            fault = new PackageFault.OtherKind(kind);
            return null;
        }

        WordprocessingDocument? document = null;
        try
        {
            // From a stream, the SDK copes with addresses that are no addresses: they keep nobody from reading the rest.
            document = WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), false, Opening);
            if (document.MainDocumentPart is { } main) return new WordPackage(document, main, entries);
            fault = new PackageFault.Damaged("it is a zip file, but there is no document in it");
        }
        catch (Exception refused) when (IsDamage(refused))
        {
            fault = new PackageFault.Damaged(entries.HasDocument ? Describe(refused) : "it is a zip file, but there is no document in it");
        }

        document?.Dispose();
        return null;
    }

    /// <summary>True for what the SDK throws at a file that is damaged; anything else is a fault of this program.</summary>
    public static bool IsDamage(Exception exception) => exception is
        OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or IOException or UriFormatException or FormatException
        or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException;

    /// <summary>A part as XML; null where there is none. Throws <see cref="XmlException"/> for one that is not well-formed, too large, too deep, or has a DTD.</summary>
    public static XDocument? Xml(OpenXmlPart? part)
    {
        if (part is null) return null;
        RefuseDepth(part);
        using var reader = Reader(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Reads a part forwards, with the same limits.</summary>
    public static XmlReader Reader(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);

    public static byte[] Bytes(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>What a part refers to, by id.</summary>
    public static Dictionary<string, RelatedPart> Related(OpenXmlPartContainer part)
    {
        var related = new Dictionary<string, RelatedPart>(StringComparer.Ordinal);
        foreach (var pair in part.Parts) related[pair.RelationshipId] = new RelatedPart(pair.OpenXmlPart.RelationshipType, pair.OpenXmlPart, "");
        foreach (var data in part.DataPartReferenceRelationships) related[data.Id] = new RelatedPart(data.RelationshipType, null, data.Uri.OriginalString);
        foreach (var link in part.HyperlinkRelationships) related[link.Id] = new RelatedPart(link.RelationshipType, null, link.Uri.OriginalString);
        foreach (var outside in part.ExternalRelationships) related[outside.Id] = new RelatedPart(outside.RelationshipType, null, outside.Uri.OriginalString);
        return related;
    }

    /// <summary>What is wrong, for a person; <see cref="IsDamage"/> of it is true.</summary>
    public static string Describe(Exception damage) => damage is InvalidOperationException and not ObjectDisposedException
        ? "it refers to a part that it does not have"
        : $"one of its parts cannot be read ({damage.Message.Split('\n')[0].TrimEnd('.', '\r')})";

    public void Dispose() => Document.Dispose();

    private static void RefuseDepth(OpenXmlPart part)
    {
        using var reader = Reader(part);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth) throw new XmlException("its elements are nested too deeply");
        }
    }
}

/// <summary>What a relationship leads to.</summary>
/// <param name="Part">Null where it leads out of the file.</param>
/// <param name="Target">The address of what is outside; empty for a part.</param>
internal sealed record RelatedPart(string Type, OpenXmlPart? Part, string Target);
