using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Diagnostics;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Reads the headers and footers that a section refers to, with pictures and links, and leaves out what cannot come along.</summary>
internal sealed class ReferenceRunningReader(ReferenceStyles styles, string name, SourceLocation? location, DiagnosticBag diagnostics)
{
    public ImmutableArray<ReferenceRunningPart> ReadAll(XElement? section, MainDocumentPart main)
    {
        var parts = ImmutableArray.CreateBuilder<ReferenceRunningPart>();
        var related = WordPackage.Related(main);
        foreach (var reference in section?.Elements().Where(e => e.Name == W + "headerReference" || e.Name == W + "footerReference") ?? [])
        {
            if (!related.TryGetValue((string?)reference.Attribute(R + "id") ?? "", out var target) || target.Part is not { } part || WordPackage.Xml(part) is not { Root: not null } xml) continue;
            bool isHeader = reference.Name == W + "headerReference";
            string type = (string?)reference.Attribute(W + "type") ?? "default";
            if (type == "even" || parts.Any(p => p.IsHeader == isHeader && p.Type == type)) continue;
            styles.Rename(xml);
            xml.Descendants(W + "numPr").Remove();
            foreach (string field in ReferenceForeignFields.Remove(xml)) diagnostics.Report(ReferenceDiagnostics.ForeignField, location, name, field);

            // LibreOffice writes the name of a picture as an attribute that VML does not have.
            xml.Descendants().Where(e => e.Name.NamespaceName == "urn:schemas-microsoft-com:vml").Attributes("ID").Remove();
            parts.Add(Read(part, xml, isHeader, type));
        }

        return parts.ToImmutable();
    }

    private ReferenceRunningPart Read(OpenXmlPart part, XDocument xml, bool isHeader, string type)
    {
        var media = ImmutableArray.CreateBuilder<ReferenceMedia>();
        var links = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (id, related) in WordPackage.Related(part).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            string extension = Path.GetExtension(related.Part?.Uri.OriginalString ?? "").TrimStart('.').ToLowerInvariant();
            if (related is { Part: null, Type: RelationshipTypes.Hyperlink }) links.Add((id, related.Target));
            else if (related.Part is ImagePart picture && ContentTypesPart.IsPicture(extension)) media.Add(new ReferenceMedia(id, extension, [.. WordPackage.Bytes(picture)]));
            else Drop(xml, id, related.Target, related.Part is null);
        }

        return new ReferenceRunningPart(xml, isHeader, type, media.ToImmutable(), links.ToImmutable());
    }

    /// <summary>Takes out what refers to something that cannot come along: a dangling reference is a damaged file.</summary>
    private void Drop(XDocument xml, string id, string target, bool isExternal)
    {
        var uses = xml.Descendants().Attributes().Where(a => a.Name.Namespace == R && a.Value == id).Select(a => a.Parent!).ToList();
        if (uses.Count > 0 && isExternal) diagnostics.Report(ReferenceDiagnostics.LinkedPicture, location, name, target);
        foreach (var use in uses) (use.Ancestors(W + "r").LastOrDefault() ?? use).Remove();
    }
}
