using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Opening;

/// <summary>The parts of a Word file that somebody else wrote, as XML: opened by the Open XML SDK, unpacked and parsed with limits.</summary>
/// <remarks>In the transitional namespaces, also where the file is in the strict ones. A part that is missing is null; nothing outside the file is followed.</remarks>
public sealed record WordParts
{
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string Transitional = "http://schemas.openxmlformats.org/";

    public required XElement Body { get; init; }

    public XElement? Styles { get; init; }

    public XElement? Numbering { get; init; }

    public XElement? Footnotes { get; init; }

    public XElement? Endnotes { get; init; }

    public XElement? Comments { get; init; }

    public XElement? Settings { get; init; }

    public ImmutableArray<XElement> Headers { get; init; } = [];

    public ImmutableArray<XElement> Footers { get; init; } = [];

    /// <summary>The document's title of its properties; empty where it has none.</summary>
    public string Title { get; init; } = "";

    public bool HasMacros { get; init; }

    /// <summary>Addresses of links by the ids that the body, footnotes and endnotes give them, each with the part's name before it: "footnotes:rId3".</summary>
    public ImmutableDictionary<string, string> Links { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Pictures by the ids that the body gives them.</summary>
    public ImmutableDictionary<string, WordPicture> Pictures { get; init; } = ImmutableDictionary<string, WordPicture>.Empty;

    /// <summary>The words of diagrams (SmartArt), a shape each, by the ids that the body gives them.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Diagrams { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Reads a file's parts, or says why there are none.</summary>
    public static WordParts? TryRead(ReadOnlySpan<byte> bytes, out WordFault? fault)
    {
        using var package = WordPackage.TryOpen(bytes, out var found);
        fault = found switch
        {
            null => null,
            PackageFault.Protected => new WordFault(WordFaultKind.CompoundFile, ""),
            PackageFault.TooLarge large => new WordFault(WordFaultKind.TooLarge, large.Reason),
            PackageFault.OtherKind other => new WordFault(WordFaultKind.OtherKind, other.Kind),
            PackageFault.Damaged damaged => new WordFault(WordFaultKind.Damaged, damaged.Reason),
            _ => new WordFault(WordFaultKind.Damaged, "it cannot be read"),
        };
        if (package is null) return null;
        try
        {
            if (Root(package.Main)?.Element(WordNames.W + "body") is { } body) return Read(package, body);
            fault = new WordFault(WordFaultKind.Damaged, "there is no document in it");
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            fault = new WordFault(WordFaultKind.Damaged, WordPackage.Describe(damage));
        }

        return null;
    }

    private static WordParts Read(WordPackage package, XElement body)
    {
        var main = package.Main;
        return new WordParts
        {
            Body = body,
            Styles = Optional(main.StyleDefinitionsPart),
            Numbering = Optional(main.NumberingDefinitionsPart),
            Footnotes = Optional(main.FootnotesPart),
            Endnotes = Optional(main.EndnotesPart),
            Comments = Optional(main.WordprocessingCommentsPart),
            Settings = Optional(main.DocumentSettingsPart),
            Headers = [.. main.HeaderParts.Select(Optional).OfType<XElement>()],
            Footers = [.. main.FooterParts.Select(Optional).OfType<XElement>()],
            Title = TitleOf(package),
            HasMacros = main.VbaProjectPart is not null || package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
            Links = LinksOf(("", main), ("footnotes:", main.FootnotesPart), ("endnotes:", main.EndnotesPart)),
            Pictures = PicturesOf(main),
            Diagrams = DiagramsOf(main),
        };
    }

    private static string TitleOf(WordPackage package)
    {
        try
        {
            return package.Document.PackageProperties.Title?.Trim() ?? "";
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            return "";
        }
    }

    /// <summary>A part beside the body that cannot be read costs what it holds, not the document.</summary>
    private static XElement? Optional(OpenXmlPart? part)
    {
        try
        {
            return part is null ? null : Root(part);
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            return null;
        }
    }

    private static XElement? Root(OpenXmlPart part)
    {
        var root = WordPackage.Xml(part)?.Root;
        if (root is not null && root.DescendantsAndSelf().Any(element => element.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal))) MakeTransitional(root);
        return root;
    }

    private static void MakeTransitional(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = InTransitional(element.Name);
            var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => new XAttribute(InTransitional(attribute.Name), attribute.Value)).ToArray();
            element.ReplaceAttributes(attributes);
        }
    }

    private static XName InTransitional(XName name) => !name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal) ? name
        : XName.Get(name.LocalName, Transitional + name.NamespaceName[Strict.Length..] switch
        {
            "wordprocessingml/main" => "wordprocessingml/2006/main",
            "officeDocument/relationships" => "officeDocument/2006/relationships",
            "drawingml/main" => "drawingml/2006/main",
            "drawingml/wordprocessingDrawing" => "drawingml/2006/wordprocessingDrawing",
            "drawingml/picture" => "drawingml/2006/picture",
            var other => other,
        });

    private static ImmutableDictionary<string, string> LinksOf(params (string Prefix, OpenXmlPart? Part)[] parts)
    {
        var links = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (prefix, part) in parts)
        {
            if (part is null) continue;
            foreach (var (id, related) in WordPackage.Related(part))
            {
                if (related.Part is null) links[prefix + id] = related.Target;
            }
        }

        return links.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> DiagramsOf(MainDocumentPart main)
    {
        XNamespace drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
        var diagrams = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var pair in main.Parts)
        {
            if (pair.OpenXmlPart is not DiagramDataPart data || Optional(data) is not { } root) continue;
            var words = root.Descendants().Where(element => element.Name.LocalName == "t" && element.Name.Namespace != drawing)
                .Select(shape => string.Join(' ', shape.Descendants(drawing + "p").Select(paragraph => string.Concat(paragraph.Descendants(drawing + "t").Select(text => text.Value)).Trim()).Where(line => line.Length > 0)));
            diagrams[pair.RelationshipId] = [.. words.Where(text => text.Length > 0)];
        }

        return diagrams.ToImmutable();
    }

    private static ImmutableDictionary<string, WordPicture> PicturesOf(MainDocumentPart main)
    {
        var pictures = ImmutableDictionary.CreateBuilder<string, WordPicture>(StringComparer.Ordinal);
        foreach (var pair in main.Parts)
        {
            if (pair.OpenXmlPart is ImagePart image) pictures[pair.RelationshipId] = new WordPicture(image.ContentType, [.. WordPackage.Bytes(image)]);
        }

        return pictures.ToImmutable();
    }
}
