using System.Collections.Immutable;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads what a Word file says of itself: <c>docProps/custom.xml</c>, which every word processor keeps, and who saved it.</summary>
internal static class FiledProperties
{
    public static FiledDocument Of(ReferencePackage package)
    {
        var values = CustomValues(package);
        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new FiledDocument
        {
            PolicyId = Value(CustomPropertiesPart.PolicyId),
            SchoolId = Value(CustomPropertiesPart.SchoolId),
            Version = Value(CustomPropertiesPart.Version),
            ContentDigest = Value(CustomPropertiesPart.ContentDigest),
            Generator = Value(CustomPropertiesPart.GeneratorName),
            SavedBy = SavedBy(package),
            Properties = values.Remove(CustomPropertiesPart.GeneratorName),
        };
    }

    private static ImmutableSortedDictionary<string, string> CustomValues(ReferencePackage package)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in package.Xml(CustomPropertiesPart.Name)?.Root?.Elements() ?? [])
        {
            if ((string?)property.Attribute("name") is { } name) values[name] = FiledLine.Normalise(property.Value);
        }

        return values.ToImmutable();
    }

    private static string? SavedBy(ReferencePackage package)
    {
        var application = package.Xml(ExtendedPropertiesPart.Name)?.Root;
        string? name = application?.Elements().FirstOrDefault(element => element.Name.LocalName == "Application")?.Value;
        return name is null ? null : FiledLine.Normalise(name.Split('$')[0]);
    }
}
