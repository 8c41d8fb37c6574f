using System.Text;
using DocumentFormat.OpenXml;

namespace PolicyForge.Docx.Markup;

/// <summary>Writes the SDK's elements with our own <see cref="MarkupWriter"/>.</summary>
/// <remarks>
/// The SDK's own writing puts attributes in the order of the schema's tables, declares prefixes where it likes and ends empty elements with a blank. A version's row keeps the
/// digest of its file: the bytes must not depend on the package's version. So names and values are the SDK's, and the form is ours, with attributes in the order in which Word writes them.
/// </remarks>
internal static class ElementMarkup
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    /// <summary>Writes a whole part; the root declares the namespaces named.</summary>
    /// <param name="unprefixed">A prefix of the SDK whose elements stand without one; null for none.</param>
    public static void WritePart(MarkupWriter xml, OpenXmlElement root, ReadOnlySpan<(string Prefix, string Uri)> namespaces, string? unprefixed = null)
    {
        xml.Raw(Declaration);
        Open(xml, root, namespaces, unprefixed);
    }

    public static void Write(MarkupWriter xml, OpenXmlElement element, string? unprefixed = null) => Open(xml, element, [], unprefixed);

    /// <summary>Elements as markup, to be written again and again.</summary>
    public static string Of(params ReadOnlySpan<OpenXmlElement> elements)
    {
        using var xml = new MarkupWriter(256);
        foreach (var element in elements) Write(xml, element);
        return Encoding.UTF8.GetString(xml.Written);
    }

    private static void Open(MarkupWriter xml, OpenXmlElement element, ReadOnlySpan<(string Prefix, string Uri)> namespaces, string? unprefixed)
    {
        xml.Raw("<");
        Name(xml, element, unprefixed);
        foreach (var (prefix, uri) in namespaces)
        {
            xml.Raw(prefix.Length == 0 ? " xmlns=\"" : $" xmlns:{prefix}=\"");
            xml.Text(uri);
            xml.Raw("\"");
        }

        Attributes(xml, element);
        if (element is OpenXmlLeafTextElement { Text.Length: > 0 } leaf)
        {
            xml.Raw(">");
            xml.Text(leaf.Text);
        }
        else if (element.HasChildren)
        {
            xml.Raw(">");
            foreach (var child in element.ChildElements) Open(xml, child, [], unprefixed);
        }
        else
        {
            xml.Raw("/>");
            return;
        }

        xml.Raw("</");
        Name(xml, element, unprefixed);
        xml.Raw(">");
    }

    private static void Attributes(MarkupWriter xml, OpenXmlElement element)
    {
        if (!element.HasAttributes) return;
        foreach (var attribute in AttributeOrder.Sort(element))
        {
            xml.Raw(" ");
            if (attribute.Prefix.Length > 0)
            {
                xml.Raw(attribute.Prefix);
                xml.Raw(":");
            }

            xml.Raw(attribute.LocalName);
            xml.Raw("=\"");
            xml.Text(attribute.Value);
            xml.Raw("\"");
        }
    }

    private static void Name(MarkupWriter xml, OpenXmlElement element, string? unprefixed)
    {
        if (element.Prefix.Length > 0 && element.Prefix != unprefixed)
        {
            xml.Raw(element.Prefix);
            xml.Raw(":");
        }

        xml.Raw(element.LocalName);
    }
}
