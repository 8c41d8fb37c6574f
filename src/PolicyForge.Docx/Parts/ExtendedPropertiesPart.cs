using DocumentFormat.OpenXml.ExtendedProperties;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>docProps/app.xml</c>.</summary>
internal static class ExtendedPropertiesPart
{
    public const string Name = "docProps/app.xml";

    public static CompressedPart Write(string company)
    {
        var properties = new Properties(new Application("PolicyForge"), new DocumentSecurity("0"), new Company(company));
        using var xml = new MarkupWriter(512);
        ElementMarkup.WritePart(xml, properties, [("", properties.NamespaceUri)], properties.Prefix);
        return CompressedPart.Of(xml.Written);
    }
}
