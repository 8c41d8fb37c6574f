using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes the table over the data: buttons to filter and sort by, rows in bands.</summary>
internal static class SheetTablePart
{
    public const string Name = "xl/tables/table1.xml";

    public static CompressedPart Write(DataSheet sheet)
    {
        using var xml = new MarkupWriter(4096);
        string range = CellReference.Range(sheet);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<table xmlns="{Namespaces.Spreadsheet}" id="1" name="{NameOf(sheet)}" displayName="{NameOf(sheet)}" ref="{range}" totalsRowShown="0"><autoFilter ref="{range}"/><tableColumns count="{sheet.Columns.Length}">""");
        foreach (var (index, column) in sheet.Columns.Index()) xml.Write($"""<tableColumn id="{index + 1}" name="{column.Heading}"/>""");
        xml.Raw("""</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>""");
        return CompressedPart.Of(xml.Written);
    }

    /// <summary>The title without what a name in a workbook cannot have: "Register_of_policies".</summary>
    private static string NameOf(DataSheet sheet) => string.Concat(sheet.Title.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
