using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>The paragraphs that a redline changes, taken out of it with their marks: for a summary, where the whole text would be too much.</summary>
public static class ChangedPassages
{
    /// <summary>In reading order; covers, contents lists, history tables and signatures are left out, since every version changes them.</summary>
    public static ImmutableArray<ChangedPassage> Of(PolicyDocument redline)
    {
        var found = ImmutableArray.CreateBuilder<ChangedPassage>();
        Walk(redline.Blocks, null, "", found);
        Walk(redline.Footnotes, null, "Footnotes", found);
        return found.ToImmutable();
    }

    private static void Walk(IEnumerable<DocumentNode> nodes, Change? around, string heading, ImmutableArray<ChangedPassage>.Builder found)
    {
        foreach (var node in nodes)
        {
            var change = node.Change is { IsShell: false, Kind: not ChangeKind.Reformatted } own ? own : around;
            switch (node)
            {
                case Cover or Contents or HistoryTable or SignatureBlock or Details: break;
                case Section section:
                    string name = $"{section.Number?.Text} {PlainText.Of([.. section.Heading.Where(word => word.Change is not { Kind: ChangeKind.Deleted })])}".Trim();
                    Add(section.Heading, section.Change is { IsShell: true } shell ? shell : change, name, found);
                    Walk(section.Blocks, change, name, found);
                    break;
                case Paragraph paragraph: Add(paragraph.Inlines, change, heading, found); break;
                case TableRow row: AddRow(row, change, heading, found); break;
                default: Walk(NodeChildren.Of(node), change, heading, found); break;
            }
        }
    }

    /// <summary>A row on one line, with its cells divided by strokes.</summary>
    private static void AddRow(TableRow row, Change? around, string heading, ImmutableArray<ChangedPassage>.Builder found)
    {
        var change = row.Change is { Kind: not ChangeKind.Reformatted } own ? own : around;
        var words = ImmutableArray.CreateBuilder<Inline>();
        foreach (var cell in row.Cells)
        {
            if (words.Count > 0) words.Add(new Text(" | ") { Change = change });
            foreach (var paragraph in cell.Descendants().OfType<Paragraph>()) words.AddRange(paragraph.Inlines.SelectMany(inline => Words(inline, paragraph.Change ?? cell.Change ?? change)));
        }

        if (words.Any(word => word.Change is not null)) found.Add(new ChangedPassage(heading, new Paragraph(words.ToImmutable())));
    }

    private static void Add(ImmutableArray<Inline> inlines, Change? around, string heading, ImmutableArray<ChangedPassage>.Builder found)
    {
        ImmutableArray<Inline> words = [.. inlines.SelectMany(inline => Words(inline, around))];
        if (words.Any(word => word.Change is not null)) found.Add(new ChangedPassage(heading, new Paragraph(words)));
    }

    /// <summary>Bare words: what they referred to (a footnote, a section) is not in the summary.</summary>
    private static IEnumerable<Inline> Words(Inline inline, Change? around)
    {
        var change = inline.Change is { Kind: not ChangeKind.Reformatted } own ? own : around;
        ImmutableArray<Inline> inner = InlineChildren.Of(inline);
        if (!inner.IsEmpty) return inner.SelectMany(child => Words(child, change));
        string words = PlainText.Of([inline]);
        return words.Length == 0 ? [] : [new Text(words) { Change = change }];
    }
}

/// <summary>A paragraph of a redline with its marks.</summary>
/// <param name="Heading">Of the section that it stands in, with its number; empty before the first.</param>
public sealed record ChangedPassage(string Heading, Paragraph Paragraph);
