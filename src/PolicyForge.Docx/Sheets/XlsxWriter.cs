using PolicyForge.Documents.Sheets;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes a sheet as an Excel workbook (ECMA-376, SpreadsheetML, transitional): the data as a table to filter, and a sheet that says what it is.</summary>
/// <remarks>No cell is a formula, whatever its text begins with. The same sheet gives the same bytes. Safe to share between threads.</remarks>
public static class XlsxWriter
{
    public static void Write(DataSheet sheet, Stream output)
    {
        var strings = new SharedStrings();
        var package = new DocxPackage();
        package.Add(WorksheetPart.Name, WorksheetPart.Write(sheet, strings));
        package.Add("xl/worksheets/_rels/sheet1.xml.rels", Related((RelationshipTypes.Table, "../tables/table1.xml")));
        package.Add(SheetTablePart.Name, SheetTablePart.Write(sheet));
        package.Add(AboutSheetPart.Name, AboutSheetPart.Write(sheet, strings));
        package.Add(SharedStrings.Name, strings.ToPart());
        package.Add(WorkbookStyles.Name, WorkbookStyles.Part);
        package.Add(WorkbookPart.Name, WorkbookPart.Write(sheet));
        package.Add("xl/_rels/workbook.xml.rels", Related(
            (RelationshipTypes.Worksheet, "worksheets/sheet1.xml"), (RelationshipTypes.Worksheet, "worksheets/sheet2.xml"),
            (RelationshipTypes.Styles, "styles.xml"), (RelationshipTypes.SharedStrings, "sharedStrings.xml")));
        package.Add(CorePropertiesPart.Name, WorkbookPart.WriteProperties(sheet));
        package.Add(ExtendedPropertiesPart.Name, ExtendedPropertiesPart.Write(sheet.Organisation));
        package.Add(DocxPackage.RootRelationshipsName, Related(
            (RelationshipTypes.OfficeDocument, WorkbookPart.Name), (RelationshipTypes.CoreProperties, CorePropertiesPart.Name),
            (RelationshipTypes.ExtendedProperties, ExtendedPropertiesPart.Name)));
        package.Add(DocxPackage.ContentTypesName, WorkbookPart.WriteContentTypes(package.Names));
        package.Write(output);
    }

    private static CompressedPart Related(params ReadOnlySpan<(string Type, string Target)> targets)
    {
        var relationships = new Relationships();
        foreach (var (type, target) in targets) relationships.To(type, target);
        return relationships.ToPart();
    }
}
