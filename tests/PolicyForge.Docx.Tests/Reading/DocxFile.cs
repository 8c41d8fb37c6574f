using System.IO.Compression;
using System.Xml.Linq;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>A DOCX taken apart with nothing but zip and XML, so that what it says does not depend on the SDK.</summary>
internal sealed class DocxFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public DocxFile(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            _parts.Add(entry.FullName, content.ToArray());
            Names.Add(entry.FullName);
            Dates.Add(entry.LastWriteTime.DateTime);
        }
    }

    /// <summary>In the order of the zip.</summary>
    public List<string> Names { get; } = [];

    public List<DateTime> Dates { get; } = [];

    public XDocument Document => Xml("word/document.xml");

    public byte[] Part(string name) => _parts[name];

    public bool Has(string name) => _parts.ContainsKey(name);

    public XDocument Xml(string name) => XDocument.Load(new MemoryStream(_parts[name]));

    public IEnumerable<(string Name, XDocument Xml)> XmlParts() =>
        Names.Where(n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".rels", StringComparison.Ordinal)).Select(n => (n, Xml(n)));

    /// <summary>All text of an element, fields' code left out.</summary>
    public static string TextOf(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText" || e.Name == W + "tab" && e.Parent!.Name == W + "r" || e.Name == W + "br")
            .Select(e => e.Name == W + "tab" ? "\t" : e.Name == W + "br" ? "\n" : e.Value));
}
