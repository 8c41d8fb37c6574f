using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Reads a table's rows and cells, those that are joined as one.</summary>
/// <param name="read">Reads the blocks of a cell.</param>
internal sealed class TableReader(Func<XElement, ImmutableArray<SourceBlock>> read)
{
    private const int MostColumns = 63;

    public ImmutableArray<SourceRow> Read(XElement table, RemarkCounter remarks, TextAccount account, out int headerRows)
    {
        var rows = new List<List<SourceCell>>();
        var joined = new Dictionary<int, (int Row, int Cell)>();
        headerRows = 0;
        foreach (var row in RowsOf(table))
        {
            var properties = row.Element(W + "trPr");
            if (properties?.Element(W + "del") is not null)
            {
                account.Leave(row);
                remarks.Add(SourceRemark.DeletedText, string.Concat(row.Descendants(W + "delText").Concat(row.Descendants(W + "t")).Select(text => text.Value)));
                continue;
            }

            if (headerRows == rows.Count && properties.Flag("tblHeader") == true) headerRows++;
            ReadRow(row, rows, joined);
        }

        return Compact(rows);
    }

    /// <summary>Without columns of the grid in which no cell begins: programs leave them behind where edges were moved.</summary>
    private static ImmutableArray<SourceRow> Compact(List<List<SourceCell>> rows)
    {
        int[] starts = [.. rows.SelectMany(cells => cells).Select(cell => cell.Column).Distinct().Order()];
        int At(int column) => Array.BinarySearch(starts, column) is var found && found >= 0 ? found : ~found;
        return [.. rows.Select(cells => new SourceRow([.. cells.Select(cell => cell with { Column = At(cell.Column), ColumnSpan = Math.Max(1, At(cell.Column + cell.ColumnSpan) - At(cell.Column)) })]))];
    }

    private void ReadRow(XElement row, List<List<SourceCell>> rows, Dictionary<int, (int Row, int Cell)> joined)
    {
        var cells = new List<SourceCell>();
        int column = Number(row.Element(W + "trPr").ValOf("gridBefore")) ?? 0;
        foreach (var element in CellsOf(row))
        {
            if (column >= MostColumns) break;
            var properties = element.Element(W + "tcPr");
            int span = Math.Clamp(Number(properties.ValOf("gridSpan")) ?? 1, 1, MostColumns - column);
            var merge = properties?.Element(W + "vMerge");
            var blocks = read(element);
            if (merge is not null && merge.Val() != "restart" && joined.TryGetValue(column, out var above) && rows[above.Row][above.Cell] is var upper && upper.ColumnSpan == span && above.Row + upper.RowSpan == rows.Count)
            {
                rows[above.Row][above.Cell] = upper with { RowSpan = upper.RowSpan + 1, Blocks = upper.Blocks.AddRange(blocks.Where(block => block is not SourceParagraph { IsEmpty: true })) };
            }
            else
            {
                if (merge is not null) joined[column] = (rows.Count, cells.Count);
                else joined.Remove(column);
                cells.Add(new SourceCell(column, blocks) { ColumnSpan = span });
            }

            column += span;
        }

        if (cells.Count > 0 || joined.Count > 0) rows.Add(cells);
    }

    private static IEnumerable<XElement> RowsOf(XElement table) => table.Elements().SelectMany(element =>
        element.Name == W + "tr" ? [element] : element.Name == W + "sdt" ? element.Elements(W + "sdtContent").SelectMany(RowsOf) : element.Name == Mc + "AlternateContent" ? RowsOf(element.Element(Mc + "Choice") ?? element) : element.Name == W + "customXml" || element.Name == W + "ins" || element.Name == W + "moveTo" || element.Name == W + "smartTag" ? RowsOf(element) : []);

    private static IEnumerable<XElement> CellsOf(XElement row) => row.Elements().SelectMany(element =>
        element.Name == W + "tc" ? [element] : element.Name == W + "sdt" ? element.Elements(W + "sdtContent").SelectMany(CellsOf) : element.Name == W + "customXml" || element.Name == W + "ins" || element.Name == W + "smartTag" ? CellsOf(element) : []);
}
