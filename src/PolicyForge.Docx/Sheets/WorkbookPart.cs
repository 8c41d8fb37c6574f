using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;
using BookSheets = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes what binds a workbook together: its list of sheets, its properties, the types of its parts.</summary>
internal static class WorkbookPart
{
    public const string Name = "xl/workbook.xml";

    private const string SheetName = "Register";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static CompressedPart Write(DataSheet sheet)
    {
        string name = SheetNameOf(sheet);
        return SheetMarkup.Part(
            new Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new BookSheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }, new Sheet { Name = AboutSheetPart.Title, SheetId = 2, Id = "rId2" }),
                new DefinedNames(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 })),
            refers: true);
    }

    /// <summary>The day of the data, never the clock's.</summary>
    public static CompressedPart WriteProperties(DataSheet sheet)
    {
        using var xml = new MarkupWriter(1024);
        string day = sheet.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">""");
        xml.Write($"<dc:title>{sheet.Title}</dc:title><dc:subject>{sheet.Title}, {sheet.Organisation}, {AboutSheetPart.Day(sheet)}</dc:subject><dc:creator>{sheet.Organisation}</dc:creator><dc:language>en-GB</dc:language><cp:lastModifiedBy>{sheet.Organisation}</cp:lastModifiedBy>");
        xml.Write($"""<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>""");
        return CompressedPart.Of(xml.Written);
    }

    public static CompressedPart WriteContentTypes(IEnumerable<string> names)
    {
        using var xml = new MarkupWriter(2048);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""");
        foreach (string name in names)
        {
            if (TypeOf(name) is { } type) xml.Write($"""<Override PartName="/{name}" ContentType="{type}"/>""");
        }

        xml.Raw("</Types>");
        return CompressedPart.Of(xml.Written);
    }

    /// <summary>The first word of the title: a name of a sheet has 31 letters at most, and none of \ / ? * [ ] :.</summary>
    private static string SheetNameOf(DataSheet sheet)
    {
        string word = string.Concat(sheet.Title.TakeWhile(char.IsAsciiLetterOrDigit).Take(31));
        return word.Length == 0 || word == AboutSheetPart.Title ? SheetName : word;
    }

    private static string? TypeOf(string name) => name switch
    {
        Name => Spreadsheet + "sheet.main+xml",
        WorksheetPart.Name or AboutSheetPart.Name => Spreadsheet + "worksheet+xml",
        SheetTablePart.Name => Spreadsheet + "table+xml",
        SharedStrings.Name => Spreadsheet + "sharedStrings+xml",
        WorkbookStyles.Name => Spreadsheet + "styles+xml",
        CorePropertiesPart.Name => "application/vnd.openxmlformats-package.core-properties+xml",
        ExtendedPropertiesPart.Name => "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        _ => null,
    };
}
