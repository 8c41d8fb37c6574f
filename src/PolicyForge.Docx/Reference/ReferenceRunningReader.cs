using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Diagnostics;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Reads the headers and footers that a section refers to, with pictures and links, and leaves out what cannot come along.</summary>
internal sealed class ReferenceRunningReader(ReferencePackage package, ReferenceStyles styles, string name, SourceLocation? location, DiagnosticBag diagnostics)
{
    public ImmutableArray<ReferenceRunningPart> ReadAll(XElement? section, Dictionary<string, (string Type, string Target, bool IsExternal)> related)
    {
        var parts = ImmutableArray.CreateBuilder<ReferenceRunningPart>();
        foreach (var reference in section?.Elements().Where(e => e.Name == W + "headerReference" || e.Name == W + "footerReference") ?? [])
        {
            if (!related.TryGetValue((string?)reference.Attribute(R + "id") ?? "", out var target) || package.Xml(target.Target) is not { Root: not null } xml) continue;
            bool isHeader = reference.Name == W + "headerReference";
            string type = (string?)reference.Attribute(W + "type") ?? "default";
            if (type == "even" || parts.Any(p => p.IsHeader == isHeader && p.Type == type)) continue;
            styles.Rename(xml);
            xml.Descendants(W + "numPr").Remove();

            // LibreOffice writes the name of a picture as an attribute that VML does not have.
            xml.Descendants().Where(e => e.Name.NamespaceName == "urn:schemas-microsoft-com:vml").Attributes("ID").Remove();
            parts.Add(Read(target.Target, xml, isHeader, type));
        }

        return parts.ToImmutable();
    }

    private ReferenceRunningPart Read(string part, XDocument xml, bool isHeader, string type)
    {
        var media = ImmutableArray.CreateBuilder<ReferenceMedia>();
        var links = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (id, (relationship, target, isExternal)) in package.Relationships(part).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (relationship == RelationshipTypes.Hyperlink && isExternal) links.Add((id, target));
            else if (relationship == RelationshipTypes.Image && !isExternal && package.Has(target) && ContentTypesPart.IsPicture(Path.GetExtension(target)))
                media.Add(new ReferenceMedia(id, Path.GetExtension(target).TrimStart('.').ToLowerInvariant(), [.. package.Bytes(target)]));
            else Drop(xml, id, target, isExternal);
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
