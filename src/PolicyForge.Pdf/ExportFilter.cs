namespace PolicyForge.Pdf;

/// <summary>The words with which soffice is asked for a PDF: filter and its options, as LibreOffice's "PDF export filter data" names them.</summary>
internal static class ExportFilter
{
    /// <summary>Tagged, so that a screen reader can use it; with bookmarks from the headings; title of the document in the window.</summary>
    public static string Of(PdfOptions options) =>
        "pdf:writer_pdf_Export:{" + string.Join(',', [Flag("UseTaggedPDF"), Flag("ExportBookmarks"), Flag("DisplayPDFDocumentTitle"), .. Archival(options)]) + "}";

    /// <summary>2 is PDF/A-2b; 0 takes the newest plain PDF that this LibreOffice writes.</summary>
    private static IEnumerable<string> Archival(PdfOptions options) =>
        options.IsArchival ? ["\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}"] : [];

    private static string Flag(string name) => $"\"{name}\":{{\"type\":\"boolean\",\"value\":\"true\"}}";
}
