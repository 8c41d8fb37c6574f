using DocumentFormat.OpenXml;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>Writes a part of a workbook: the elements of spreadsheets stand without a prefix, as Excel has them.</summary>
internal static class SheetMarkup
{
    private const string Prefix = "x";

    /// <param name="refers">True where it has ids of relationships in it.</param>
    /// <param name="isShared">True for a part that is the same in every workbook.</param>
    public static CompressedPart Part(OpenXmlElement root, bool refers = false, bool isShared = false)
    {
        using var xml = new MarkupWriter(64 * 1024);
        ElementMarkup.WritePart(xml, root, refers ? [("", Namespaces.Spreadsheet), ("r", Namespaces.Relationships)] : [("", Namespaces.Spreadsheet)], Prefix);
        return isShared ? CompressedPart.Shared(xml.Written) : CompressedPart.Of(xml.Written);
    }
}
