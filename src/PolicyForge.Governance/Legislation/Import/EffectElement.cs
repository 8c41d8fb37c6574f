using System.Xml.Linq;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Reads a ukm:Effect or ukm:UnappliedEffect.</summary>
/// <param name="source">The file, for locations.</param>
internal sealed class EffectElement(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Null, with a finding, where the type or the affected law is left out.</summary>
    /// <param name="owner">The law in whose XML the effect stands, for older effects that do not name what they affect; null in a feed.</param>
    public PublishedEffect? Read(XElement element, ItemAddress? owner)
    {
        var location = DownloadXml.Locate(source, element);
        string type = Attribute(element, "Type") ?? "";
        var affected = ItemAddress.TryParse(Attribute(element, "AffectedURI"), out var named) ? named : owner;
        if (type.Length == 0 || affected is null)
        {
            diagnostics.Report(ImportDiagnostics.EffectWithoutType, location, type.Length == 0 ? "its Type" : "its AffectedURI");
            return null;
        }

        return new PublishedEffect
        {
            Id = Attribute(element, "EffectId"),
            Type = type,
            Affected = affected,
            Provisions = EffectProvisions.Of(element, affected),
            Affecting = ItemAddress.TryParse(Attribute(element, "AffectingURI"), out var affecting) ? affecting : null,
            AffectingTitle = MetadataNames.Title(MetadataNames.Line(element.Element(MetadataNames.Metadata + "AffectingTitle"))),
            AffectingProvisions = Attribute(element, "AffectingProvisions") ?? "",
            Dates = [.. element.Descendants(MetadataNames.Metadata + "InForce").Select(ReadDate)],
            IsMarkedNotToApply = Attribute(element, "RequiresApplied") == "false" && Attribute(element, "Applied") != "true",
            Extent = Attribute(element, "AffectingEffectsExtent"),
            Location = location,
        };
    }

    private EffectDate ReadDate(XElement element)
    {
        string? text = Attribute(element, "Date");
        var date = MetadataNames.Date(text);
        if (text is not null && date is null) diagnostics.Report(ImportDiagnostics.BadDate, DownloadXml.Locate(source, element), text);
        string? qualification = Attribute(element, "Qualification");
        return new EffectDate(date, Attribute(element, "Prospective") == "true", qualification == "wholly in force" ? null : qualification);
    }

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;
}
