using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>The looks of cells: numbers of the formats in <c>xl/styles.xml</c>.</summary>
internal static class WorkbookStyles
{
    public const string Name = "xl/styles.xml";

    public const int Plain = 1;
    public const int Heading = 2;
    public const int Date = 3;
    public const int Month = 4;
    public const int Title = 5;
    public const int Label = 6;

    private const int FirstTone = 7;

    private static readonly Tone[] Tones = [Tone.Fine, Tone.Soon, Tone.Attention, Tone.Late];

    public static CompressedPart Part { get; } = Write();

    public static int Of(Tone tone) => tone == Tone.None ? Plain : FirstTone + Array.IndexOf(Tones, tone);

    private static CompressedPart Write()
    {
        using var xml = new MarkupWriter(4096);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<styleSheet xmlns="{Namespaces.Spreadsheet}">""");
        xml.Raw("""<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="mmmm\ yyyy"/></numFmts>""");
        xml.Raw("""<fonts count="3"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font></fonts>""");
        xml.Raw("""<fills count="7"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>""");
        // The colours of the dashboard, and that of headings: dark text on them has a contrast of at least 12 to 1.
        foreach (string colour in (string[])["FFE3F3E6", "FFFFF7C9", "FFFDECCF", "FFFBE3E1", "FFE7ECF4"])
            xml.Write($"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>""");
        xml.Raw("""</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.Write($"""<cellXfs count="{FirstTone + Tones.Length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>""");
        Format(xml, numberFormat: 0, font: 0, fill: 0);
        Format(xml, numberFormat: 0, font: 1, fill: 6);
        Format(xml, numberFormat: 164, font: 0, fill: 0);
        Format(xml, numberFormat: 165, font: 0, fill: 0);
        Format(xml, numberFormat: 0, font: 2, fill: 0, wraps: false);
        Format(xml, numberFormat: 0, font: 1, fill: 0);
        for (int i = 0; i < Tones.Length; i++) Format(xml, numberFormat: 0, font: 0, fill: i + 2);
        xml.Raw("""</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
        return CompressedPart.Shared(xml.Written);
    }

    private static void Format(MarkupWriter xml, int numberFormat, int font, int fill, bool wraps = true)
    {
        xml.Write($"""<xf numFmtId="{numberFormat}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">""");
        xml.Write($"""<alignment horizontal="left" vertical="top" wrapText="{(wraps ? 1 : 0)}"/></xf>""");
    }
}
