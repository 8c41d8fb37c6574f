using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Opening;

namespace PolicyForge.Docx.Reading;

/// <summary>What a Word file holds or refers to besides its text: macros, other files, a template elsewhere.</summary>
internal static class FiledAttachments
{
    public static IEnumerable<FiledFact> Of(WordPackage package)
    {
        var facts = new List<FiledFact>();
        foreach (var part in package.Document.GetAllParts())
        {
            if (NameOf(part) is { } name) facts.Add(Active(name));
            facts.AddRange(part.ExternalRelationships.Select(outside => Active(NameOf(outside))));
        }

        return facts.Distinct().OrderBy(fact => fact.Value, StringComparer.Ordinal);
    }

    private static string? NameOf(OpenXmlPart part) => part switch
    {
        VbaProjectPart or VbaDataPart => "macros",
        AlternativeFormatImportPart => "another document (altChunk)",
        EmbeddedObjectPart => "an embedded object",
        EmbeddedPackagePart => "an embedded file",
        EmbeddedControlPersistencePart or EmbeddedControlPersistenceBinaryDataPart => "an ActiveX control",
        _ => null,
    };

    private static string NameOf(ExternalRelationship outside) => outside.RelationshipType.Split('/')[^1] switch
    {
        "attachedTemplate" => $"a template elsewhere ({outside.Uri.OriginalString})",
        "image" => $"a picture that is fetched from {outside.Uri.OriginalString}",
        "oleObject" => $"an object that is fetched from {outside.Uri.OriginalString}",
        "aFChunk" => $"another document that is fetched from {outside.Uri.OriginalString}",
        "frame" or "subDocument" => $"a document that is fetched from {outside.Uri.OriginalString}",
        var other => $"a reference to something elsewhere ({other}: {outside.Uri.OriginalString})",
    };

    private static FiledFact Active(string name) => new(FiledFactKind.Active, name, "");
}
