using System.Collections.Immutable;
using PolicyForge.Documents.Fitting;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes tables: header rows that repeat, rows that stay whole, a grid that the cells cover exactly.</summary>
internal sealed class TableWriter(Story story)
{
    /// <summary>Rows.</summary>
    private const int SmallTable = 6;

    public void Write(Table table, BlockContext context) => Write(table, context, StyleIds.PolicyTable);

    public void Write(Table table, BlockContext context, string style)
    {
        if (table.Rows.IsEmpty || table.Columns.IsEmpty) return;
        bool isTurned = table.IsLandscape && context is { Place: TextPlace.Body, Revision: null } && story.Scope.Measures.PageWidth < story.Scope.Measures.LongSide;
        if (isTurned)
        {
            EndSection(isTurned: false);
            context = context with { Width = story.Scope.Measures.LongSide - story.Scope.Measures.Left - story.Scope.Measures.Right };
        }

        WriteTable(table, context with { IsSmall = style == StyleIds.PolicyTable && TableFit.Of(table, story.Scope.Layout).IsSmall }, style);
        if (isTurned) EndSection(isTurned: true);
    }

    /// <summary>A paragraph too low to be seen, at which the paper is turned.</summary>
    private void EndSection(bool isTurned)
    {
        story.Scope.PageBreak.Clear();
        story.Xml.Raw("""<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""");
        story.Scope.EndSection?.Invoke(story.Xml, isTurned);
        story.Xml.Raw("</w:pPr></w:p>");
        story.Scope.GapPending = 0;
        story.Scope.TablePending = false;
        story.Scope.LastParagraphRevision = null;
    }

    private void WriteTable(Table table, BlockContext context, string style)
    {
        BreakPage(context.Revision);
        WriteCaption(table, context);
        int width = context.Place == TextPlace.ListItem ? context.Width - context.Indent : context.Width;
        // A paragraph cannot run into a table.
        if (story.Scope.LastParagraphRevision is not null) story.Paragraphs.Spacer(table: context.Revision);
        var grid = new TableGrid(table, width, context.IsSmall ? TableFit.SmallSize : story.Scope.Measures.Body - 1);
        story.Scope.GapPending = 0;
        WriteProperties(table, context, style, grid);
        for (int row = 0; row < table.Rows.Length; row++) WriteRow(table, row, grid, context.Under(table.Rows[row]));
        story.Xml.Raw("</w:tbl>");
        story.Scope.GapPending = story.Scope.Measures.Scale(200);
        story.Scope.TablePending = true;
        story.Scope.LastParagraphRevision = null;
    }

    /// <summary>A table cannot start a page, and two in a row would run into one: a paragraph stands before it in both cases.</summary>
    private void BreakPage(Change? table)
    {
        if (!story.Scope.PageBreak.IsPending && !story.Scope.TablePending) return;
        if (!story.Scope.PageBreak.IsPending) story.Scope.GapPending = 0;
        story.Paragraphs.Empty(new ParagraphProperties(StyleIds.TableText), table);
    }

    private void WriteCaption(Table table, BlockContext context)
    {
        if (table.Caption.IsEmpty) return;
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Caption) { KeepNext = true, Revision = context.Revision, HasRoomAbove = true });
        story.Inlines.WriteAll(table.Caption, new RunContext(RunFormat.None, context.Revision));
        story.Paragraphs.End();
    }

    private void WriteProperties(Table table, BlockContext context, string style, TableGrid grid)
    {
        var xml = story.Xml;
        int indent = context.Place is TextPlace.ListItem or TextPlace.Notice ? context.Indent : 0;
        xml.Write($"""<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{new Markup.Fragment(IsRightToLeft(table) ? "<w:bidiVisual/>" : "")}<w:tblW w:w="{grid.Width}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>""");
        int firstRow = table.HeaderRowCount > 0 ? 1 : 0;
        int firstColumn = table.HasHeaderColumn ? 1 : 0;
        string look = (0x0600 + (firstRow * 0x20) + (firstColumn * 0x80)).ToString("X4", null);
        xml.Write($"""<w:tblLook w:val="{look}" w:firstRow="{firstRow}" w:lastRow="0" w:firstColumn="{firstColumn}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
        string caption = PlainText.Of(table.Caption);
        if (caption == "") caption = table.Description ?? context.FormTitle ?? "";
        if (caption != "") xml.Write($"""<w:tblCaption w:val="{caption}"/>""");
        if (table.Description is { } description && description != caption) xml.Write($"""<w:tblDescription w:val="{description}"/>""");
        xml.Raw("</w:tblPr><w:tblGrid>");
        foreach (int width in grid.Columns) xml.Write($"""<w:gridCol w:w="{width}"/>""");
        xml.Raw("</w:tblGrid>");
    }

    /// <summary>The first column of a table in such a script stands at the right.</summary>
    private static bool IsRightToLeft(Table table) => table.Rows is [{ Cells: [var first, ..] }, ..] && TextDirection.IsRightToLeft(first.Blocks);

    private void WriteRow(Table table, int index, TableGrid grid, BlockContext context)
    {
        var row = table.Rows[index];
        var xml = story.Xml;
        bool isHeader = index < table.HeaderRowCount;
        xml.Raw("<w:tr><w:trPr>");
        if (isHeader || !table.RowsMayBreak) xml.Raw("<w:cantSplit/>");
        if (RowHeight(row) is > 0 and var height) xml.Write($"""<w:trHeight w:val="{height}" w:hRule="atLeast"/>""");
        if (isHeader) xml.Raw("<w:tblHeader/>");
        if (context.Revision is { } revision) RevisionMarkup.Mark(story, RevisionMarkup.ElementOf(revision), revision);
        xml.Raw("</w:trPr>");
        context = context with { KeepNext = isHeader || grid.JoinsNext(index) || KeepsNext(table, index, grid) };
        foreach (var place in grid.Row(index))
        {
            bool isHeading = isHeader || (table.HasHeaderColumn && place.Column == 0);
            WriteCell(table, place, grid.WidthOf(place), context, isHeading);
        }

        xml.Raw("</w:tr>");
    }

    /// <summary>No row stands alone at the end or the head of a page, a heading within the table is not parted from its rows, and a small table is not parted at all.</summary>
    private static bool KeepsNext(Table table, int index, TableGrid grid)
    {
        int last = table.Rows.Length - 1;
        if (index >= last || table.RowsMayBreak) return false;
        bool isHeading = grid.Row(index) is [{ ColumnSpan: var span }] && span == table.Columns.Length && span > 1;
        return isHeading || last < SmallTable || index == table.HeaderRowCount || index == last - 1;
    }

    private void WriteCell(Table table, CellPlace place, int width, BlockContext context, bool isHeading)
    {
        var xml = story.Xml;
        xml.Write($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>""");
        if (place.ColumnSpan > 1) xml.Write($"""<w:gridSpan w:val="{place.ColumnSpan}"/>""");
        if (place.Cell is null) xml.Raw("<w:vMerge/>");
        else if (place.Cell.RowSpan > 1) xml.Raw("""<w:vMerge w:val="restart"/>""");
        var inside = place.Cell is null ? context : context.Under(place.Cell);
        if (place.Cell?.Change is { Kind: not ChangeKind.Reformatted } change) RevisionMarkup.Mark(story, change.Kind == ChangeKind.Deleted ? "cellDel" : "cellIns", change);
        xml.Raw("</w:tcPr>");
        inside = new BlockContext(isHeading ? TextPlace.TableHeaderCell : TextPlace.TableCell, Math.Max(width - 226, 200))
        {
            Revision = inside.Revision, KeepNext = context.KeepNext, IsSmall = context.IsSmall, FormTitle = context.FormTitle, Alignment = Alignment(table.Columns[place.Column]),
        };
        WriteContent(place.Cell?.Blocks ?? [], inside);
        xml.Raw("</w:tc>");
    }

    /// <summary>A cell has to end in a paragraph, or Word calls the file damaged.</summary>
    private void WriteContent(ImmutableArray<Block> blocks, BlockContext context)
    {
        story.Scope.GapPending = 0;
        story.Scope.TablePending = false;
        story.Scope.LastParagraphRevision = null;
        story.Blocks.WriteAll(blocks, context);
        bool endsInParagraph = blocks is [.., Paragraph or ListBlock or CodeBlock or Figure];
        if (!endsInParagraph)
        {
            story.Paragraphs.Empty(new ParagraphProperties(context.Place == TextPlace.TableHeaderCell ? StyleIds.TableHeading : StyleIds.TableText)
            {
                Revision = context.Revision,
            });
        }

        else if (story.Scope.LastParagraphRevision is not null && context.Revision is null)
        {
            story.Paragraphs.Spacer();
        }

        story.Scope.GapPending = 0;
    }

    private static string? Alignment(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Centre => "center",
        ColumnAlignment.End => "right",
        _ => null,
    };

    /// <summary>Room to write by hand: where a row holds a place to sign, or a field of several lines.</summary>
    private static int RowHeight(TableRow row)
    {
        int height = 0;
        foreach (var cell in row.Cells)
        {
            foreach (var block in cell.Blocks)
            {
                if (block is not Paragraph paragraph) continue;
                foreach (var inline in paragraph.Inlines)
                    height = Math.Max(height, inline switch { SignatureField => 850, TextField { IsMultiline: true } => 1134, _ => 0 });
            }
        }

        return height;
    }
}
