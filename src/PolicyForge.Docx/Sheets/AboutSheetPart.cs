using System.Globalization;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes the second sheet: what the data is, whose, for which day, and what it comes to.</summary>
internal static class AboutSheetPart
{
    public const string Name = "xl/worksheets/sheet2.xml";
    public const string Title = "About";

    public static CompressedPart Write(DataSheet sheet, SharedStrings strings)
    {
        using var xml = new MarkupWriter(4096);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<worksheet xmlns="{Namespaces.Spreadsheet}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="48" customWidth="1"/></cols><sheetData>""");
        xml.Raw("""<row r="1">""");
        CellMarkup.Text(xml, "A1", WorkbookStyles.Title, strings.NumberOf(sheet.Title));
        xml.Raw("</row>");
        int row = 2;
        Begin(xml, row, strings, "Trust");
        CellMarkup.Text(xml, $"B{row}", WorkbookStyles.Plain, strings.NumberOf(sheet.Organisation));
        xml.Raw("</row>");
        Begin(xml, ++row, strings, "As of");
        CellMarkup.Number(xml, $"B{row}", WorkbookStyles.Date, CellMarkup.DayNumber(sheet.AsOf));
        xml.Raw("</row>");
        foreach (var figure in sheet.Figures)
        {
            Begin(xml, ++row, strings, char.ToUpperInvariant(figure.Words[0]) + figure.Words[1..]);
            CellMarkup.Number(xml, $"B{row}", WorkbookStyles.Plain, figure.Number);
            xml.Raw("</row>");
        }

        xml.Raw("""</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/></worksheet>""");
        return CompressedPart.Of(xml.Written);
    }

    /// <summary>"21 November 2026".</summary>
    public static string Day(DataSheet sheet) => sheet.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static void Begin(MarkupWriter xml, int row, SharedStrings strings, string label)
    {
        xml.Write($"""<row r="{row}">""");
        CellMarkup.Text(xml, $"A{row}", WorkbookStyles.Label, strings.NumberOf(label));
    }
}
