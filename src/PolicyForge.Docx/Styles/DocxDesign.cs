using System.Collections.Concurrent;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Styles;

/// <summary>What all documents of one layout share: measures, numbering and the parts that never change, compressed once.</summary>
/// <remarks>Immutable but for its cache of numbering parts; safe to share between threads.</remarks>
internal sealed class DocxDesign
{
    /// <summary>More shapes of numbering part than this are not kept: a batch has a few for each policy.</summary>
    private const int MostNumberingParts = 512;

    private readonly ConcurrentDictionary<string, CompressedPart> _numberingParts = new(StringComparer.Ordinal);
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

    public CompressedPart NumberingFor(DocumentLists lists)
    {
        string signature = lists.Signature;
        if (_numberingParts.TryGetValue(signature, out var part)) return part;
        part = _numberingPart.Write(lists);
        if (_numberingParts.Count < MostNumberingParts) _numberingParts.TryAdd(signature, part);
        return part;
    }
}
