using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes the custom XML part that says which clause stands where, with its whole id and digest.</summary>
/// <remarks>
/// A content control's tag holds 64 characters at most, too few for a long id and a digest. The tag names the clause; this part
/// adds what does not fit, keyed by the control's id and by the bookmark, since some editors drop one or the other.
/// </remarks>
internal static class ClauseManifestPart
{
    public const string Name = "customXml/item1.xml";
    public const string PropertiesName = "customXml/itemProps1.xml";

    /// <summary>Namespace of the manifest; its last part changes when its meaning does.</summary>
    public const string Namespace = "urn:policyforge:clauses:1";

    /// <summary>A fixed name for the store, as the format asks for one; it identifies the kind of part, not the document.</summary>
    private const string StoreId = "{6B0E5C1A-3F5D-4C0B-9C55-70F0C1A5E501}";

    public static CompressedPart Write(IEnumerable<PlacedClause> clauses)
    {
        using var xml = new MarkupWriter();
        xml.Write($"""<clauses xmlns="{Namespace}">""");
        foreach (var clause in clauses)
        {
            xml.Write($"""<clause id="{clause.ClauseId}" digest="{clause.Digest}" bookmark="{clause.Bookmark}" """);
            if (clause.ControlId is { } control) xml.Write($"""control="{control}" """);
            xml.Raw("/>");
        }

        xml.Raw("</clauses>");
        return CompressedPart.Of(xml.Written);
    }

    public static CompressedPart WriteProperties()
    {
        using var xml = new MarkupWriter(512);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="no"?>""" + "\n");
        xml.Write($"""<ds:datastoreItem ds:itemID="{StoreId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{Namespace}"/></ds:schemaRefs></ds:datastoreItem>""");
        return CompressedPart.Shared(xml.Written);
    }
}
