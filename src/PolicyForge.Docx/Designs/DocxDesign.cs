using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Reference;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Designs;

/// <summary>What all documents of one layout share: measures, numbering and the parts that never change, compressed once.</summary>
/// <remarks>Immutable but for its cache of parts that have few variants; safe to share between threads.</remarks>
internal sealed class DocxDesign
{
    /// <summary>More variants of a part than this are not kept: a batch has a few for each policy.</summary>
    private const int MostVariants = 512;

    private readonly ConcurrentDictionary<string, CompressedPart> _variants = new(StringComparer.Ordinal);
    private readonly NumberingPart _numberingPart;

    public DocxDesign(Layout layout, string language)
    {
        Reference = layout.ReferenceDocx is { } bytes ? ReferenceDocx.Read(bytes.AsSpan(), layout, null).Value : null;
        layout = Dressed(layout);
        Measures = new Measures(layout);
        Numbering = new NumberingDesign(layout.Numbering);
        _numberingPart = new NumberingPart(layout, Measures, Numbering);
        StylesXml = Reference?.StylesIn(language) is { } merged ? CompressedPart.Shared(Bytes(merged)) : StylesPart.Write(StyleSheet.Of(layout, Measures, Numbering), layout, Measures, language);
        Theme = Reference?.Theme is { } theme ? CompressedPart.Shared(theme) : ThemePart.Write(layout);
        FontTable = Reference?.FontTable is { } fonts ? CompressedPart.Shared(fonts) : FontTablePart.Write(layout.Typography);
        WebSettings = FontTablePart.WriteWebSettings();
        Settings = SettingsPart.Write(language, hasFootnotes: false);
        SettingsWithFootnotes = SettingsPart.Write(language, hasFootnotes: true);
    }

    /// <summary>The trust's own house style; null for none, or one that cannot be used (which build and check report).</summary>
    public ReferenceDocx? Reference { get; }

    public Measures Measures { get; }

    public NumberingDesign Numbering { get; }

    public CompressedPart StylesXml { get; }

    public CompressedPart Theme { get; }

    public CompressedPart FontTable { get; }

    public CompressedPart WebSettings { get; }

    public CompressedPart Settings { get; }

    public CompressedPart SettingsWithFootnotes { get; }

    public CompressedPart NumberingFor(DocumentLists lists) => Variant("numbering " + lists.Signature, () => _numberingPart.Write(lists));

    public CompressedPart ContentTypesFor(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return Variant("types " + string.Join('|', all), () => ContentTypesPart.Write(all));
    }

    /// <summary>The layout with paper, margins and size of type of the reference document, where there is one.</summary>
    public Layout Dressed(Layout layout) => Reference is null ? layout : layout with
    {
        Page = Reference.Page.Setup,
        DifferentFirstPage = Reference.RunningParts.IsEmpty ? layout.DifferentFirstPage : Reference.Page.HasFirstPage,
        Typography = layout.Typography with { BodySize = Reference.BodySize ?? layout.Typography.BodySize },
    };

    private static byte[] Bytes(XDocument part)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) part.Save(writer);
        return output.ToArray();
    }

    private CompressedPart Variant(string signature, Func<CompressedPart> write)
    {
        if (_variants.TryGetValue(signature, out var part)) return part;
        part = write();
        if (_variants.Count < MostVariants) _variants.TryAdd(signature, part);
        return part;
    }
}
