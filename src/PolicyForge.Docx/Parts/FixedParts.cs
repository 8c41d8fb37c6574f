using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Parts that are the same in every package.</summary>
internal static class FixedParts
{
    public static CompressedPart RootRelationships { get; } = MakeRoot();

    public static CompressedPart ManifestProperties { get; } = ClauseManifestPart.WriteProperties();

    public static CompressedPart ManifestRelationships { get; } = MakeManifest();

    private static CompressedPart MakeRoot()
    {
        var root = new Relationships();
        root.To(RelationshipTypes.OfficeDocument, PartName.Document);
        root.To(RelationshipTypes.CoreProperties, CorePropertiesPart.Name);
        root.To(RelationshipTypes.ExtendedProperties, ExtendedPropertiesPart.Name);
        root.To(RelationshipTypes.CustomProperties, CustomPropertiesPart.Name);
        return root.ToPart();
    }

    private static CompressedPart MakeManifest()
    {
        var manifest = new Relationships();
        manifest.To(RelationshipTypes.CustomXmlProperties, "itemProps1.xml");
        return manifest.ToPart();
    }
}
