using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>docProps/core.xml</c>. Dates are the version row's, never the clock's.</summary>
internal static class CorePropertiesPart
{
    public const string Name = "docProps/core.xml";

    public static CompressedPart Write(DocumentProperties properties)
    {
        using var xml = new MarkupWriter(2048);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">""");
        Element(xml, "dc:title", properties.Title);
        Element(xml, "dc:subject", properties.Subject ?? $"Policy of {properties.OrganisationName}");
        Element(xml, "dc:creator", properties.Author ?? properties.OrganisationName);
        Element(xml, "cp:keywords", string.Join(", ", properties.Keywords));
        Element(xml, "dc:language", properties.Language);
        Element(xml, "cp:lastModifiedBy", properties.Author ?? properties.OrganisationName);
        string date = properties.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.Write($"""<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>""");
        Element(xml, "cp:category", "Policy");
        Element(xml, "cp:contentStatus", properties.Status);
        Element(xml, "cp:version", properties.Version);
        xml.Raw("</cp:coreProperties>");
        return CompressedPart.Of(xml.Written);
    }

    private static void Element(MarkupWriter xml, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        xml.Write($"<{new Fragment(name)}>{value}</{new Fragment(name)}>");
    }
}
