using System.Text;
using System.Xml;
using System.Xml.Linq;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Reference;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Stories;

/// <summary>Writes a reference document's header or footer for one document.</summary>
internal static class ReferenceRunningWriter
{
    public static (CompressedPart Part, CompressedPart? Relationships) Write(DocumentScope scope, ReferenceRunningPart part)
    {
        var xml = new XDocument(part.Xml);
        ReferenceFields.Fill(xml, scope.Document.Properties);
        var relationships = new Relationships();
        Relate(xml, part, relationships, scope.Media);
        if (part.IsHeader && DraftMark.IsNeeded(scope)) xml.Root!.AddFirst(Draft(scope));
        Renumber(xml, scope);
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) xml.Save(writer);
        return (CompressedPart.Of(output.ToArray()), relationships.IsEmpty ? null : relationships.ToPart());
    }

    private static void Relate(XDocument xml, ReferenceRunningPart part, Relationships relationships, MediaStore media)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var picture in part.Media) ids[picture.Id] = relationships.To(RelationshipTypes.Image, media.NameOf(picture.Content, picture.Extension));
        foreach (var (id, address) in part.Links) ids[id] = relationships.ToExternal(RelationshipTypes.Hyperlink, address);
        foreach (var attribute in xml.Descendants().Attributes().Where(a => a.Name.Namespace == R))
        {
            if (ids.TryGetValue(attribute.Value, out string? id)) attribute.Value = id;
        }
    }

    private static IEnumerable<XElement> Draft(DocumentScope scope)
    {
        using var story = new Story(scope, 4096);
        story.Xml.Raw($"<w:hdr {Namespaces.OfStory}>");
        DraftMark.Write(story);
        story.Xml.Raw("</w:hdr>");
        return XElement.Parse(Encoding.UTF8.GetString(story.Xml.Written), LoadOptions.PreserveWhitespace).Elements();
    }

    /// <summary>Drawings, bookmarks and content controls get ids that nothing else in the file has.</summary>
    private static void Renumber(XDocument xml, DocumentScope scope)
    {
        foreach (var drawing in xml.Descendants().Where(e => e.Name.LocalName == "docPr")) drawing.SetAttributeValue("id", scope.NextDrawingId());
        xml.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd").Remove();
        int index = 0;
        foreach (var id in xml.Descendants(W + "sdtPr").Elements(W + "id")) id.SetAttributeValue(W + "val", scope.Controls.For($"reference {index++}"));
    }
}
