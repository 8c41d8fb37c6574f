using System.Collections.Immutable;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads what a Word file says of itself: <c>docProps/custom.xml</c>, which every word processor keeps, and who saved it.</summary>
internal static class FiledProperties
{
    public static FiledDocument Of(WordprocessingDocument document)
    {
        var values = CustomValues(document);
        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new FiledDocument
        {
            PolicyId = Value(CustomPropertiesPart.PolicyId),
            SchoolId = Value(CustomPropertiesPart.SchoolId),
            Version = Value(CustomPropertiesPart.Version),
            ContentDigest = Value(CustomPropertiesPart.ContentDigest),
            Generator = Value(CustomPropertiesPart.GeneratorName),
            SavedBy = SavedBy(document),
            Properties = values.Remove(CustomPropertiesPart.GeneratorName).AddRange(CoreValues(document)),
        };
    }

    private static ImmutableSortedDictionary<string, string> CustomValues(WordprocessingDocument document)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? [])
        {
            if (property.Name?.Value is { } name) values[name] = FiledLine.Normalise(property.InnerText);
        }

        return values.ToImmutable();
    }

    /// <summary>What a word processor keeps when it saves: who saved last, and when, is not of the document.</summary>
    private static IEnumerable<KeyValuePair<string, string>> CoreValues(WordprocessingDocument document)
    {
        var core = WordPackage.Xml(document.CoreFilePropertiesPart)?.Root;
        foreach (var (element, name) in ((string, string)[])[("title", "File Title"), ("creator", "File Author"), ("subject", "File Subject")])
        {
            string? value = core?.Elements().FirstOrDefault(e => e.Name.LocalName == element)?.Value;
            yield return new(name, FiledLine.Normalise(value ?? ""));
        }
    }

    private static string? SavedBy(WordprocessingDocument document) =>
        document.ExtendedFilePropertiesPart?.Properties?.Application?.Text is { } name ? FiledLine.Normalise(name.Split('$')[0]) : null;
}
