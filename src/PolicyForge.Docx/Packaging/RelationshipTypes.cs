namespace PolicyForge.Docx.Packaging;

/// <summary>Types of relationships (ECMA-376 Part 1, 11.3 and 15.2).</summary>
internal static class RelationshipTypes
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string OfficeDocument = Office + "officeDocument";
    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string ExtendedProperties = Office + "extended-properties";
    public const string CustomProperties = Office + "custom-properties";
    public const string Styles = Office + "styles";
    public const string Numbering = Office + "numbering";
    public const string Settings = Office + "settings";
    public const string WebSettings = Office + "webSettings";
    public const string FontTable = Office + "fontTable";
    public const string Theme = Office + "theme";
    public const string Header = Office + "header";
    public const string Footer = Office + "footer";
    public const string Comments = Office + "comments";
    public const string Footnotes = Office + "footnotes";
    public const string Hyperlink = Office + "hyperlink";
    public const string Image = Office + "image";
    public const string Worksheet = Office + "worksheet";
    public const string SharedStrings = Office + "sharedStrings";
    public const string Table = Office + "table";
    public const string CustomXml = Office + "customXml";
    public const string CustomXmlProperties = Office + "customXmlProps";
}
