using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Reading;

/// <summary>Which clause a bookmark or a content control of a file holds, by its manifest: some programs drop the controls, some the bookmarks.</summary>
internal sealed record FiledClauses(IReadOnlyDictionary<string, string> ByBookmark, IReadOnlyDictionary<string, string> ByControl)
{
    public static FiledClauses Of(MainDocumentPart main)
    {
        var byBookmark = new Dictionary<string, string>(StringComparer.Ordinal);
        var byControl = new Dictionary<string, string>(StringComparer.Ordinal);
        // Word numbers the items of its own as it likes, and does not mind what is in them.
        foreach (var part in main.CustomXmlParts)
        {
            if (RootOf(part) is not { } root || root.Name.NamespaceName != ClauseManifestPart.Namespace) continue;
            foreach (var clause in root.Elements())
            {
                if ((string?)clause.Attribute("id") is not { } id) continue;
                if ((string?)clause.Attribute("bookmark") is { } bookmark) byBookmark[bookmark] = id;
                if ((string?)clause.Attribute("control") is { } control) byControl[control] = id;
            }
        }

        return new FiledClauses(byBookmark, byControl);
    }

    private static XElement? RootOf(CustomXmlPart part)
    {
        try
        {
            return WordPackage.Xml(part)?.Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
