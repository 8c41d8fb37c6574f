using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.VariantTypes;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>docProps/custom.xml</c>: what a school office or a records system asks of the file without opening it.</summary>
internal static class CustomPropertiesPart
{
    public const string Name = "docProps/custom.xml";

    /// <summary>Names that fields in headers and footers refer to.</summary>
    public const string Version = "Policy Version";
    public const string Organisation = "Organisation";
    public const string VersionDate = "Version Date";
    public const string Status = "Policy Status";
    public const string NextReview = "Next Review";

    /// <summary>Names by which a file is known again (Reading).</summary>
    public const string PolicyId = "Policy Id";
    public const string SchoolId = "School Id";
    public const string ContentDigest = "Content Digest";
    public const string GeneratorName = "Generator";

    /// <summary>Says that these are properties that users define (ECMA-376 Part 1, 22.3.2.2).</summary>
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private const string ValueTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static CompressedPart Write(DocumentProperties properties)
    {
        var own = new Properties();
        int id = 2; // 0 and 1 are reserved
        foreach (var (name, value) in Values(properties))
        {
            if (!string.IsNullOrEmpty(value)) own.Append(new CustomDocumentProperty(new VTLPWSTR(value)) { FormatId = FormatId, PropertyId = id++, Name = name });
        }

        // Word shows a file with this property as final (its own name for it; no part of the standard).
        if (properties.IsSignedOff) own.Append(new CustomDocumentProperty(new VTBool("true")) { FormatId = FormatId, PropertyId = id, Name = "_MarkAsFinal" });
        using var xml = new MarkupWriter(2048);
        ElementMarkup.WritePart(xml, own, [("", own.NamespaceUri), ("vt", ValueTypes)], own.Prefix);
        return CompressedPart.Of(xml.Written);
    }

    /// <summary>Names and values, as fields refer to them.</summary>
    public static IEnumerable<(string Name, string? Value)> Values(DocumentProperties properties) =>
    [
        (PolicyId, properties.PolicyId),
        (SchoolId, properties.SchoolId),
        (Organisation, properties.OrganisationName),
        (Version, properties.Version),
        (Status, properties.Status),
        (VersionDate, properties.VersionDate),
        ("Approved On", properties.ApprovedOn),
        ("Approved By", properties.ApprovedBy),
        ("Minute", properties.Minute),
        (NextReview, properties.NextReview),
        ("Policy Owner", properties.Owner),
        ("Policy Approver", properties.Approver),
        (ContentDigest, properties.ContentDigest),
        (GeneratorName, Generator.NameAndVersion),
    ];
}
