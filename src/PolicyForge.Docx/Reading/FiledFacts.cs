using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Reading;

/// <summary>Gathers what the words of a story do not show, while it is read.</summary>
internal sealed partial class FiledFacts
{
    private readonly List<FiledFact> _facts = [];
    private readonly StringBuilder _struck = new();
    private readonly StringBuilder _unseen = new();
    private readonly StringBuilder _link = new();
    private Dictionary<string, RelatedPart> _related = [];
    private string? _target;
    private string _picture = "";

    public IReadOnlyList<FiledFact> All => _facts;

    /// <summary>Begins a part: what its ids lead to is its own affair.</summary>
    public void Enter(OpenXmlPart part) => _related = WordPackage.Related(part);

    public void Say(string text, FiledLook look)
    {
        if (_target is not null) _link.Append(text);
        if (look.IsStruck == true) _struck.Append(text);
        if (look.CannotBeSeen) _unseen.Append(text);
    }

    public void OpenLink(string? id)
    {
        _link.Clear();
        _target = id is not null && _related.TryGetValue(id, out var link) && link.Type == RelationshipTypes.Hyperlink && link.Part is null ? link.Target : null;
    }

    public void CloseLink()
    {
        if (_target is not null) Link(_target, _link.ToString());
        _target = null;
    }

    public void Field(string instruction, string words)
    {
        if (HyperlinkField().Match(instruction) is { Success: true } link) Link(link.Groups["target"].Value, words);
        else if (ActiveFields.IsActive(instruction)) _facts.Add(new FiledFact(FiledFactKind.Active, $"the field {FiledLine.Normalise(instruction)}", FiledLine.Normalise(words)));
    }

    /// <summary>An element that holds something of another program or another file.</summary>
    public void Hold(string element) => _facts.Add(new FiledFact(FiledFactKind.Active, element switch
    {
        "object" => "an embedded object",
        "control" => "an ActiveX control",
        "altChunk" => "another document (altChunk)",
        _ => "a subdocument",
    }, ""));

    /// <summary>An element of a drawing.</summary>
    public void Take(XmlReader xml)
    {
        if (xml is { LocalName: "docPr", NamespaceURI: Namespaces.WordDrawing }) _picture = xml.GetAttribute("descr") ?? "";
        else if (xml is { LocalName: "hlinkClick", NamespaceURI: Namespaces.Drawing } && Find(xml.GetAttribute("id", Namespaces.Relationships)) is { Part: null } link) Link(link.Target, $"picture {_picture}".TrimEnd());
        else if (xml is { LocalName: "blip", NamespaceURI: Namespaces.Drawing }) Picture(xml.GetAttribute("embed", Namespaces.Relationships));
        else if (xml is { LocalName: "imagedata", NamespaceURI: Namespaces.Vml }) Picture(xml.GetAttribute("id", Namespaces.Relationships));
    }

    /// <summary>Spacers and blanks are no words.</summary>
    public void EndParagraph()
    {
        AddWords(FiledFactKind.Struck, _struck);
        AddWords(FiledFactKind.Hidden, _unseen);
    }

    private void AddWords(FiledFactKind kind, StringBuilder words)
    {
        string text = FiledLine.Normalise(words.ToString());
        words.Clear();
        if (text.Any(char.IsLetterOrDigit)) _facts.Add(new FiledFact(kind, text, text));
    }

    private void Picture(string? id)
    {
        if (Find(id) is { Part: { } part }) _facts.Add(new FiledFact(FiledFactKind.Picture, Convert.ToHexStringLower(SHA256.HashData(WordPackage.Bytes(part))), FiledLine.Normalise(_picture)));
    }

    private void Link(string target, string words) => _facts.Add(new FiledFact(FiledFactKind.Link, FiledAddress.Normalise(target), FiledLine.Normalise(words)));

    private RelatedPart? Find(string? id) => id is null ? null : _related.GetValueOrDefault(id);

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<target>[^"]+)"(?:\s|$)""", RegexOptions.IgnoreCase)]
    private static partial Regex HyperlinkField();
}
