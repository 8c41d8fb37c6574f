using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>The numbers that a model says its paragraphs have, in document order: those of sections, paragraphs and numbered lists.</summary>
internal static class ExpectedLabels
{
    public static IReadOnlyList<string> Of(PolicyDocument document)
    {
        var labels = new List<string>();
        Visit(document.Blocks, labels);
        return labels;
    }

    private static void Visit(ImmutableArray<Block> blocks, List<string> labels)
    {
        foreach (var block in blocks) Visit(block, labels);
    }

    private static void Visit(Block block, List<string> labels)
    {
        switch (block)
        {
            case Section section:
                if (section.Number is { } number) labels.Add(number.Text);
                Visit(section.Blocks, labels);
                break;
            case Paragraph { Number: { } own }: labels.Add(own.Text); break;
            case ClauseBlock clause: Visit(clause.Blocks, labels); break;
            case Cover cover: Visit(cover.Blocks, labels); break;
            case Notice notice: Visit(notice.Blocks, labels); break;
            case Quote quote: Visit(quote.Blocks, labels); break;
            case Form form: Visit(form.Blocks, labels); break;
            case ListBlock list:
                for (int i = 0; i < list.Items.Length; i++)
                {
                    if (Mark(list.Style, list.Start + i) is { } mark) labels.Add(mark);
                    Visit(list.Items[i].Blocks, labels);
                }

                break;
            case Table table:
                foreach (var cell in table.Rows.SelectMany(r => r.Cells)) Visit(cell.Blocks, labels);
                break;
        }
    }

    private static string? Mark(ListStyle style, int number) => style switch
    {
        ListStyle.Decimal => $"{number}.",
        ListStyle.LowerLetter => $"({(char)('a' + number - 1)})",
        ListStyle.LowerRoman => $"({new[] { "", "i", "ii", "iii", "iv", "v" }[number]})",
        ListStyle.UpperLetter => $"{(char)('A' + number - 1)}.",
        ListStyle.UpperRoman => $"{new[] { "", "I", "II", "III", "IV", "V" }[number]}.",
        _ => null,
    };
}
