using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>A trust's own house style: what is taken over from its reference.docx.</summary>
/// <remarks>
/// Taken over: styles, theme, page set-up, headers and footers of the last section with the pictures in them.
/// Not taken over: text, numbering (the layout's scheme has that), macros, settings, anything outside the file.
/// </remarks>
public sealed class ReferenceDocx
{
    internal ReferenceDocx(XDocument? styles, ReferencePage page, ImmutableArray<ReferenceRunningPart> runningParts, ReferenceDocxReport report)
    {
        Styles = styles;
        Page = page;
        RunningParts = runningParts;
        Report = report;
    }

    /// <summary>What it has and lacks.</summary>
    public ReferenceDocxReport Report { get; }

    /// <summary>Its styles with ours added; null where it has no styles at all.</summary>
    internal XDocument? Styles { get; }

    internal byte[]? Theme { get; init; }

    internal byte[]? FontTable { get; init; }

    internal ReferencePage Page { get; }

    internal ImmutableArray<ReferenceRunningPart> RunningParts { get; }

    /// <summary>Size of running text in points; null where its styles do not say.</summary>
    internal double? BodySize { get; init; }

    /// <summary>The styles for a language: house styles made in the United States say so of British words.</summary>
    internal XDocument? StylesIn(string language)
    {
        if (Styles is null) return null;
        var styles = new XDocument(Styles);
        styles.Descendants(W + "lang").Remove();
        var defaults = styles.Root!.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        defaults?.Add(new XElement(W + "lang", new XAttribute(W + "val", language), new XAttribute(W + "eastAsia", language), new XAttribute(W + "bidi", "ar-SA")));
        return styles;
    }

    /// <summary>Reads a reference.docx. Findings PF4201 to PF4208; without a value where it cannot be used at all.</summary>
    /// <param name="layout">The layout that it dresses: which styles are wanted depends on its numbering.</param>
    /// <param name="location">The file, for findings.</param>
    public static Outcome<ReferenceDocx> Read(ReadOnlySpan<byte> bytes, Layout layout, SourceLocation? location) =>
        new ReferenceDocxReader(layout, location).Read(bytes);

    /// <summary>Size of running text: of the default paragraph style, else of the document's defaults.</summary>
    internal static double? BodySizeOf(XDocument? styles) =>
        SizeOf(styles?.Root!.Elements(W + "style").FirstOrDefault(s => (string?)s.Attribute(W + "type") == "paragraph" && (string?)s.Attribute(W + "default") is "1" or "true"))
        ?? SizeOf(styles?.Root!.Element(W + "docDefaults")?.Element(W + "rPrDefault"));

    private static double? SizeOf(XElement? holder) =>
        double.TryParse((string?)holder?.Element(W + "rPr")?.Element(W + "sz")?.Attribute(W + "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out double halfPoints) && halfPoints is >= 12 and <= 60
            ? halfPoints / 2
            : null;
}
