using System.IO.Compression;
using System.Text;

namespace PolicyForge.Importing.Tests.Files;

/// <summary>A Word file put together by hand, as other programs write them.</summary>
internal sealed class WordFile
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="48"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
        """;

    private readonly StringBuilder _body = new();
    private readonly Dictionary<string, byte[]> _extra = new(StringComparer.Ordinal);

    public string Numbering { get; init; } = "";

    public string MoreStyles { get; init; } = "";

    /// <summary>Relationships of the document beside those to its styles and numbering.</summary>
    public string MoreRelations { get; init; } = "";

    /// <summary>A paragraph.</summary>
    /// <param name="properties">What stands in w:pPr.</param>
    /// <param name="look">What stands in w:rPr.</param>
    public WordFile P(string text, string properties = "", string look = "")
    {
        _body.Append($"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text, look)}</w:p>");
        return this;
    }

    public WordFile H(int level, string text) => P(text, $"<w:pStyle w:val=\"Heading{level}\"/>");

    public WordFile Bold(string text) => P(text, "", "<w:b/>");

    /// <summary>A paragraph of a list.</summary>
    public WordFile Item(int list, int level, string text) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr><w:ind w:left=\"{720 * (level + 1)}\" w:hanging=\"360\"/>");

    public WordFile Xml(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public WordFile Table(params string[][] rows) => Xml("<w:tbl>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(line => $"<w:p>{R(line, "")}</w:p>"))}</w:tc>")) + "</w:tr>")) + "</w:tbl>");

    public WordFile With(string name, string content)
    {
        _extra[name] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public static string R(string text, string look) =>
        string.Concat(text.Split('\t').Select((part, index) => $"<w:r>{(look.Length > 0 ? $"<w:rPr>{look}</w:rPr>" : "")}{(index > 0 ? "<w:tab/>" : "")}<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(part)}</w:t></w:r>"));

    /// <summary>One level of a list.</summary>
    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>""");
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>MORE</Relationships>""".Replace("MORE", MoreRelations, StringComparison.Ordinal));
            Add("word/styles.xml", $"<w:styles {W}>{Styles}{MoreStyles}</w:styles>");
            Add("word/numbering.xml", $"<w:numbering {W}>{Numbering}</w:numbering>");
            Add("word/document.xml", $"<w:document {W}><w:body>{_body}<w:sectPr/></w:body></w:document>");
            foreach (var (name, content) in _extra) Add(name, Encoding.UTF8.GetString(content));
        }

        return output.ToArray();
    }
}
