using System.Globalization;
using System.Xml.Linq;

namespace PolicyForge.Importing.Word;

/// <summary>Names and values of WordprocessingML.</summary>
internal static class Names
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static string? Val(this XElement? element) => (string?)element?.Attribute(W + "val");

    public static string? ValOf(this XElement? element, string child) => element?.Element(W + child).Val();

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && Math.Abs(real) < 1_000_000 ? (int)real : null;

    /// <summary>Whether a property that is on or off is on; null where the element does not say.</summary>
    public static bool? Flag(this XElement? properties, string name) => properties?.Element(W + name) is not { } element ? null : element.Val() is not ("0" or "false" or "off" or "none");
}
