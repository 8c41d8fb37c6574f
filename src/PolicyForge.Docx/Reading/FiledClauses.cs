using System.Globalization;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Reading;

/// <summary>Which clause a bookmark or a content control of a file holds, by its manifest: some programs drop the controls, some the bookmarks.</summary>
internal sealed record FiledClauses(IReadOnlyDictionary<string, string> ByBookmark, IReadOnlyDictionary<string, string> ByControl)
{
    public static FiledClauses Of(ReferencePackage package)
    {
        var byBookmark = new Dictionary<string, string>(StringComparer.Ordinal);
        var byControl = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in package.Names.Where(IsItem))
        {
            if (package.Xml(name)?.Root is not { } root || root.Name.NamespaceName != ClauseManifestPart.Namespace) continue;
            foreach (var clause in root.Elements())
            {
                if ((string?)clause.Attribute("id") is not { } id) continue;
                if ((string?)clause.Attribute("bookmark") is { } bookmark) byBookmark[bookmark] = id;
                if ((string?)clause.Attribute("control") is { } control) byControl[control] = id;
            }
        }

        return new FiledClauses(byBookmark, byControl);
    }

    /// <summary>Word numbers the items of its own as it likes.</summary>
    private static bool IsItem(string name) =>
        name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name["customXml/item".Length..^4], NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
