using System.Collections.Concurrent;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Styles;

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
        Measures = new Measures(layout);
        Numbering = new NumberingDesign(layout.Numbering);
        _numberingPart = new NumberingPart(layout, Measures, Numbering);
        StylesXml = StylesPart.Write(StyleSheet.Of(layout, Measures, Numbering), layout, Measures, language);
        Theme = ThemePart.Write(layout);
        FontTable = FontTablePart.Write(layout.Typography);
        WebSettings = FontTablePart.WriteWebSettings();
        Settings = SettingsPart.Write(language, hasFootnotes: false);
        SettingsWithFootnotes = SettingsPart.Write(language, hasFootnotes: true);
    }

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

    private CompressedPart Variant(string signature, Func<CompressedPart> write)
    {
        if (_variants.TryGetValue(signature, out var part)) return part;
        part = write();
        if (_variants.Count < MostVariants) _variants.TryAdd(signature, part);
        return part;
    }
}
