using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes the front of a document: cover, key and value table, history.</summary>
internal sealed class FrontWriter(Story story, TableWriter tables)
{
    /// <summary>Millimetres: a letterhead's size, whatever the size of the file.</summary>
    private const double LogoWidth = 70;
    private const double LogoHeight = 28;

    private readonly DrawingWriter _drawings = new(story);

    public void Write(Cover cover, BlockContext context)
    {
        if (cover.IsPage) story.Scope.GapPending = story.Scope.Measures.Scale(story.Scope.Layout.Logo is null ? 2400 : 1200);
        WriteLogo(cover.IsPage);
        story.Blocks.WriteAll(cover.Blocks, context with { Place = TextPlace.Cover });
        BreakAfter(cover, context);
    }

    private void BreakAfter(Cover cover, BlockContext context)
    {
        if (cover.Change is { Kind: ChangeKind.Reformatted, Before: Cover old }) story.Scope.PageBreak.Add(cover.IsPage, old.IsPage);
        else if (cover.IsPage) story.Scope.PageBreak.Add(context.Revision);
    }

    public void Write(Details details, BlockContext context)
    {
        if (details.IsInLines)
        {
            foreach (var row in details.Rows) WriteLine(row, context.Under(row));
            return;
        }

        var rows = details.Rows.Select(r => new TableRow([Cell(r.Key), Cell(r.Value)]) { Change = r.Change, Origin = r.Origin });
        var table = new Table([new(0.34), new(0.66)], [.. rows]) { HeaderRowCount = 0, HasHeaderColumn = true, Description = "About this document" };
        tables.Write(table, context, StyleIds.DetailsTable);
    }

    private void WriteLine(DetailsRow row, BlockContext context)
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.DetailsLine) { Revision = context.Revision });
        story.Inlines.WriteAll(row.Key, new RunContext(RunFormat.Bold, context.Revision));
        story.Runs.Text(new RunContext(RunFormat.None, context.Revision), " ");
        story.Inlines.WriteAll(row.Value, new RunContext(RunFormat.None, context.Revision));
        story.Paragraphs.End();
    }

    public void Write(HistoryTable history, BlockContext context)
    {
        WriteTitle(history, context);

        var head = new TableRow([.. history.Columns.Select(c => Cell([new Text(c.Heading)]))]);
        var rows = history.Rows.Select(r => new TableRow([.. r.Cells.Select(Cell)]) { Change = r.Change, Origin = r.Origin });
        var table = new Table([.. history.Columns.Select(c => new TableColumn(c.Weight) { IsUnbroken = c.IsUnbroken })], [head, .. rows])
        {
            Description = history.Title ?? "Document history",
        };
        tables.Write(table, context, StyleIds.PolicyTable);
    }

    private void WriteTitle(HistoryTable history, BlockContext context)
    {
        var change = context.Revision is null && history.Change is { Kind: ChangeKind.Reformatted, Before: HistoryTable } marked ? marked : null;
        string? old = (change?.Before as HistoryTable)?.Title;
        if (history.Title is null && old is null) return;
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Label) { Revision = context.Revision, HasRoomAbove = true });
        if (change is null) story.Runs.Text(new RunContext(RunFormat.None, context.Revision), history.Title);
        else Replacement.Write(story, old, history.Title, change);
        story.Paragraphs.End();
    }

    private void WriteLogo(bool isPage)
    {
        if (story.Scope.Layout.Logo is not { } logo) return;
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Figure) { KeepNext = true });
        _drawings.Write(logo, default, Measures.Twips(LogoWidth), Measures.Twips(LogoHeight));
        story.Paragraphs.End();
        // The title is no caption of the logo.
        story.Scope.GapPending = story.Scope.Measures.Scale(isPage ? 1200 : 560);
    }

    private static TableCell Cell(ImmutableArray<Inline> inlines) => new(inlines.IsEmpty ? [] : [new Paragraph(inlines)]);

    private static TableCell Cell(HistoryCell cell) =>
        new(ImmutableArray<Block>.CastUp(cell.Paragraphs)) { Change = cell.Change, Origin = cell.Origin };
}
