using PolicyForge.Documents.Model;
using PolicyForge.Html.Changes;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Rows of any table. HTML has no <c>ins</c> round a row, so a changed row carries a class and each of its cells the mark.</summary>
internal static class HtmlRowWriter
{
    public static void Open(DocumentNode row, PageState page) => page.Out.Raw(row.Change?.Kind switch
    {
        ChangeKind.Inserted => "<tr class=\"row-inserted\">\n"u8,
        ChangeKind.Deleted => "<tr class=\"row-deleted\">\n"u8,
        ChangeKind.Reformatted => "<tr class=\"row-reformatted\">\n"u8,
        _ => "<tr>\n"u8,
    });

    public static void Close(PageState page) => page.Out.Raw("</tr>\n"u8);

    /// <summary>Writes what a cell holds, within the mark of the cell or else of its row.</summary>
    public static void WriteCell(DocumentNode cell, DocumentNode row, Action content, PageState page)
    {
        DocumentNode marked = cell.Change is null ? row : cell;
        page.Enclosed++;
        HtmlChangeWriter.Open(marked, page, isBlock: true);
        content();
        HtmlChangeWriter.Close(marked, page, isBlock: true);
        page.Enclosed--;
    }
}
