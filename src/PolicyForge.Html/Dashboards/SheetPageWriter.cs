using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Documents.Sheets;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>Writes a sheet as one page that loads nothing: its figures, then the data as a table to sort, filter and print.</summary>
public static class SheetPageWriter
{
    public static string Write(DataSheet sheet)
    {
        var page = Begin(sheet.Title, sheet.Organisation, sheet.AsOf);
        AppendFigures(page, sheet.Figures);
        BeginFrame(page, sheet.Title);
        page.Append(CultureInfo.InvariantCulture, $"<table class=\"sortable filterable sheet\">\n<caption>{Encode(sheet.Title)}</caption>\n<thead><tr>");
        foreach (var column in sheet.Columns) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(column.Heading)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in sheet.Rows) AppendRow(page, row, sheet.KeyColumn);
        page.Append("</tbody>\n</table>\n</div>\n");
        return End(page);
    }

    private static void AppendRow(StringBuilder page, ImmutableArray<SheetCell> cells, int key)
    {
        page.Append("<tr>");
        foreach (var (index, cell) in cells.Index())
        {
            string tag = index == key ? "th" : "td";
            page.Append('<').Append(tag);
            if (index == key) page.Append(" scope=\"row\"");
            if (cell.Date is { } date) page.Append(CultureInfo.InvariantCulture, $" data-sort=\"{date:yyyy-MM-dd}\"");
            if (cell.Tone == Tone.None) page.Append('>');
            else page.Append(CultureInfo.InvariantCulture, $" class=\"{SignOf(cell.Tone).Class}\"><span aria-hidden=\"true\">{SignOf(cell.Tone).Sign}</span> ");
            page.Append(Encode(cell.Text)).Append("</").Append(tag).Append('>');
        }

        page.Append("</tr>\n");
    }
}
