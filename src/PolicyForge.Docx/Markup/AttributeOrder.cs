using DocumentFormat.OpenXml;

namespace PolicyForge.Docx.Markup;

/// <summary>Attributes in the order in which Word and Excel write them, where the SDK's tables have another.</summary>
internal static class AttributeOrder
{
    private static readonly string[] Border = ["val", "sz", "space", "color", "themeColor", "w", "type"];

    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["style"] = ["type", "default", "customStyle", "styleId"],
        ["lsdException"] = ["name", "semiHidden", "uiPriority", "unhideWhenUsed", "qFormat"],
        ["rFonts"] = ["ascii", "asciiTheme", "eastAsia", "eastAsiaTheme", "hAnsi", "hAnsiTheme", "cs", "cstheme"],
        ["pageSetup"] = ["paperSize", "orientation", "fitToHeight"],
        ["top"] = Border, ["left"] = Border, ["bottom"] = Border, ["right"] = Border, ["insideH"] = Border, ["insideV"] = Border,
    };

    public static IEnumerable<OpenXmlAttribute> Sort(OpenXmlElement element)
    {
        var attributes = element.GetAttributes();
        return Orders.TryGetValue(element.LocalName, out string[]? order) ? attributes.OrderBy(attribute => Array.IndexOf(order, attribute.LocalName)) : attributes;
    }
}
