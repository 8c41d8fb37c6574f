using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Checking;

/// <summary>The numbers that a document says its sections, paragraphs and items have, in the order of reading, with the words beside them.</summary>
internal static class ModelNumbers
{
    public static ImmutableArray<(string Label, string Words)> Of(PolicyDocument document)
    {
        var labels = ImmutableArray.CreateBuilder<(string, string)>();
        VisitAll(document.Blocks, labels);
        return labels.ToImmutable();
    }

    private static void VisitAll(ImmutableArray<Block> blocks, ImmutableArray<(string Label, string Words)>.Builder labels)
    {
        foreach (var block in blocks) Visit(block, labels);
    }

    private static void Visit(Block block, ImmutableArray<(string Label, string Words)>.Builder labels)
    {
        switch (block)
        {
            case Section section:
                if (section.Number is { } number) labels.Add((number.Text, PlainText.Of(section.Heading)));
                VisitAll(section.Blocks, labels);
                break;
            case Paragraph { Number: { } own } paragraph: labels.Add((own.Text, PlainText.Of(paragraph.Inlines))); break;
            case ClauseBlock clause: VisitAll(clause.Blocks, labels); break;
            case Cover cover: VisitAll(cover.Blocks, labels); break;
            case Notice notice: VisitAll(notice.Blocks, labels); break;
            case Quote quote: VisitAll(quote.Blocks, labels); break;
            case Form form: VisitAll(form.Blocks, labels); break;
            case ListBlock list:
                for (int i = 0; i < list.Items.Length; i++)
                {
                    if (ListMarks.Of(list.Style, list.Start + i) is { Length: > 0 } mark) labels.Add((mark, list.Items[i].Blocks is [Paragraph item, ..] ? PlainText.Of(item.Inlines) : ""));
                    VisitAll(list.Items[i].Blocks, labels);
                }

                break;
            case Table table:
                foreach (var cell in table.Rows.SelectMany(row => row.Cells)) VisitAll(cell.Blocks, labels);
                break;
        }
    }
}
