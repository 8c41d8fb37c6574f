using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>What a redline changes, taken out of it with its marks: for a summary, where the whole text would be too much.</summary>
/// <remarks>Paragraphs, headings, titles of notices and captions; of a list the items that changed, under their numbers; of a table its rows, below its headings.</remarks>
public sealed class ChangedPassages
{
    private readonly ImmutableArray<ChangedPassage>.Builder _found = ImmutableArray.CreateBuilder<ChangedPassage>();
    private readonly BareWords _bare = new();
    private string _place = "";
    private string? _moved;

    private ChangedPassages()
    {
    }

    /// <summary>In reading order; covers, contents lists, history tables and signatures are left out, since every version changes them.</summary>
    public static ImmutableArray<ChangedPassage> Of(PolicyDocument redline)
    {
        var reader = new ChangedPassages();
        reader.Walk(redline.Blocks, null);
        reader._place = "Footnotes";
        foreach (var note in redline.Footnotes) reader.Walk(note.Blocks, MarkOf(note));
        return reader._found.ToImmutable();
    }

    private void Walk(ImmutableArray<Block> blocks, Change? around)
    {
        bool runsOn = false;
        foreach (var block in blocks)
        {
            Visit(block, MarkOf(block) ?? around, runsOn);
            runsOn = block is Paragraph { End: not null };
        }
    }

    private void Visit(Block block, Change? change, bool runsOn)
    {
        switch (block)
        {
            case Cover or Contents or HistoryTable or SignatureBlock or Details or PageBreak:
                break;
            case Section section:
                string outer = _place;
                _place = $"{section.Number?.Text} {PlainText.Of([.. section.Heading.Where(word => word.Change is not { Kind: ChangeKind.Deleted })])}".Trim();
                Add(section.Heading, ShellOf(section) ?? change);
                Walk(section.Blocks, change);
                _place = outer;
                break;
            case ClauseBlock clause:
                _moved = clause.Change?.MoveName;
                Walk(clause.Blocks, change);
                _moved = null;
                break;
            case Notice notice:
                Add(notice.Title, ShellOf(notice) ?? change);
                Walk(notice.Blocks, change);
                break;
            case Quote quote: Walk(quote.Blocks, change); break;
            case Form form: Walk(form.Blocks, change); break;
            default: _found.AddRange(Changed(block, change, runsOn).Select(Passage)); break;
        }
    }

    private void Add(ImmutableArray<Inline> words, Change? change) => _found.AddRange(Changed(new Paragraph(words), change, runsOn: false).Select(Passage));

    private ChangedPassage Passage(Block block) => new(_place, block) { MoveName = _moved };

    /// <param name="change">What happened to the block as a whole; null for nothing.</param>
    /// <param name="runsOn">True where the end of the paragraph before it came or went.</param>
    private IEnumerable<Block> Changed(Block block, Change? change, bool runsOn)
    {
        if (change is null && !runsOn && !IsMarked(block)) return [];
        return block switch
        {
            Paragraph paragraph when PlainText.Of(paragraph.Inlines).Length == 0 && paragraph.End is null => [],
            _ when change is not null => [_bare.Of(block) with { Change = change with { IsShell = false, MoveName = null } }],
            ListBlock list => OfList(list),
            Table table => OfTable(table),
            _ => [_bare.Of(block)],
        };
    }

    /// <summary>Items that changed, each run of them a list that begins with the number that its first has in the text.</summary>
    private List<Block> OfList(ListBlock list)
    {
        var lists = new List<Block>();
        var run = ImmutableArray.CreateBuilder<ListItem>();
        bool runsOn = false;
        int number = list.Start, start = number;
        foreach (var item in list.Items)
        {
            if (runsOn || IsMarked(item))
            {
                if (run.Count == 0) start = number;
                run.Add(OfItem(item));
            }
            else
            {
                End();
            }

            runsOn = item.Blocks is [Paragraph { End: not null }, ..];
            if (item.Change is not { Kind: ChangeKind.Deleted }) number++;
        }

        End();
        return lists;

        void End()
        {
            if (run.Count > 0) lists.Add(list with { Items = run.DrainToImmutable(), Start = list.Style is ListStyle.Bullet or ListStyle.Check ? 1 : start, Change = null });
        }
    }

    /// <summary>What stands beside the item's mark, and of the rest what changed.</summary>
    private ListItem OfItem(ListItem item)
    {
        if (MarkOf(item) is not null || item.Blocks.Length < 2) return _bare.Of(item);
        var beside = _bare.Of(item with { Blocks = item.Blocks[..1] });
        return beside with { Blocks = [.. beside.Blocks, .. item.Blocks.Skip(1).SelectMany(block => Changed(block, MarkOf(block), runsOn: false))] };
    }

    private IEnumerable<Block> OfTable(Table table)
    {
        // Cells that reach over several rows cannot be parted.
        bool isWhole = table.Columns.Any(column => column.Change is not null) || table.Rows.Any(row => row.Cells.Any(cell => cell.RowSpan > 1));
        ImmutableArray<TableRow> rows = isWhole ? table.Rows : [.. table.Rows.Where((row, index) => index < table.HeaderRowCount || IsMarked(row))];
        if (rows.IsEmpty) return Changed(new Paragraph(table.Caption), null, runsOn: false);
        return [_bare.Of(table with { Rows = rows, IsLandscape = false })];
    }

    /// <summary>What came or went with all that it holds.</summary>
    private static Change? MarkOf(DocumentNode node) => node.Change is { IsShell: false, Kind: not ChangeKind.Reformatted } change ? change : null;

    private static Change? ShellOf(Block block) => block.Change is { IsShell: true } shell ? shell : null;

    private static bool IsMarked(DocumentNode node) =>
        node.Descendants().Prepend(node).Any(of => of is { Change.Kind: not ChangeKind.Reformatted } or Paragraph { End: not null });
}

/// <summary>Something that a redline changes, with its marks.</summary>
/// <param name="Heading">Of the section that it stands in, with its number; empty before the first.</param>
/// <param name="Block">Its bare words. Where all of it came or went, it carries the mark.</param>
public sealed record ChangedPassage(string Heading, Block Block)
{
    /// <summary>In a clause that stands elsewhere now: the name that the two places share; null in any other.</summary>
    public string? MoveName { get; init; }
}
