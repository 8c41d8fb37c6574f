using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>The looks of cells: numbers of the formats in <c>xl/styles.xml</c>.</summary>
internal static class WorkbookStyles
{
    public const string Name = "xl/styles.xml";

    public const uint Plain = 1;
    public const uint Heading = 2;
    public const uint Date = 3;
    public const uint Month = 4;
    public const uint Title = 5;
    public const uint Label = 6;

    private const uint FirstTone = 7;

    private static readonly Lazy<CompressedPart> Made = new(Write);

    private static readonly Tone[] Tones = [Tone.Fine, Tone.Soon, Tone.Attention, Tone.Late];

    public static CompressedPart Part => Made.Value;

    public static uint Of(Tone tone) => tone == Tone.None ? Plain : FirstTone + (uint)Array.IndexOf(Tones, tone);

    /// <summary>The colours of the dashboard, and that of headings: dark text on them has a contrast of at least 12 to 1.</summary>
    private static readonly string[] FillColours = ["FFE3F3E6", "FFFFF7C9", "FFFDECCF", "FFFBE3E1", "FFE7ECF4"];

    private static CompressedPart Write()
    {
        var formats = new CellFormats(
            Unstyled(0), Format(numberFormat: 0, font: 0, fill: 0), Format(numberFormat: 0, font: 1, fill: 6), Format(numberFormat: 164, font: 0, fill: 0), Format(numberFormat: 165, font: 0, fill: 0),
            Format(numberFormat: 0, font: 2, fill: 0, wraps: false), Format(numberFormat: 0, font: 1, fill: 0))
        {
            Count = FirstTone + (uint)Tones.Length,
        };
        formats.Append(Tones.Select((_, index) => Format(numberFormat: 0, font: 0, fill: (uint)index + 2)));
        return SheetMarkup.Part(new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = 165, FormatCode = @"mmmm\ yyyy" }) { Count = 2 },
            new Fonts(Arial(11), Arial(11, isBold: true), Arial(16, isBold: true)) { Count = 3 },
            new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. FillColours.Select(Solid)]) { Count = 7 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(Unstyled(null)) { Count = 1 },
            formats,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 }), isShared: true);
    }

    private static Font Arial(double size, bool isBold = false)
    {
        var font = new Font(new FontSize { Val = size }, new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        if (isBold) font.PrependChild(new Bold());
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Unstyled(uint? parent)
    {
        var format = new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 };
        if (parent is { } id) format.FormatId = id;
        return format;
    }

    private static CellFormat Format(uint numberFormat, uint font, uint fill, bool wraps = true) =>
        new(new Alignment { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            NumberFormatId = numberFormat, FontId = font, FillId = fill, BorderId = 0, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyAlignment = true,
        };
}
