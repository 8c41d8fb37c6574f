using System.Globalization;
using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Page set-up of a reference document.</summary>
/// <param name="Setup">Paper and margins.</param>
/// <param name="HasFirstPage">True where the first page has a header and footer of its own.</param>
internal sealed record ReferencePage(PageSetup Setup, bool HasFirstPage)
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    /// <summary>Reads a section's properties; what it does not say is the layout's.</summary>
    public static ReferencePage Of(XElement? section, PageSetup otherwise)
    {
        var size = section?.Element(W + "pgSz");
        var margin = section?.Element(W + "pgMar");
        var setup = new PageSetup(
            Length(size, "w", otherwise.Width), Length(size, "h", otherwise.Height), Length(margin, "top", otherwise.Top),
            Length(margin, "right", otherwise.Right), Length(margin, "bottom", otherwise.Bottom), Length(margin, "left", otherwise.Left));
        bool leavesRoom = setup.Width - setup.Left - setup.Right >= 50 && setup.Height - setup.Top - setup.Bottom >= 50;
        return new ReferencePage(leavesRoom ? setup : otherwise, section?.Element(W + "titlePg") is { } first && IsOn(first));
    }

    private static double Length(XElement? element, string name, double otherwise) =>
        double.TryParse((string?)element?.Attribute(W + name), NumberStyles.Float, CultureInfo.InvariantCulture, out double twips) ? Math.Abs(twips) / TwipsPerMillimetre : otherwise;

    private static bool IsOn(XElement element) => (string?)element.Attribute(W + "val") is not ("0" or "false" or "off");
}
