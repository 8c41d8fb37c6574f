using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>Makes a changed copy of a tree from the top down. What does not change is shared with the old tree, down to the same arrays.</summary>
public abstract class DocumentRewriter
{
    public PolicyDocument Rewrite(PolicyDocument document)
    {
        var blocks = RewriteBlocks(document.Blocks);
        var notes = RewriteAll(document.Footnotes);
        return blocks == document.Blocks && notes == document.Footnotes ? document : document with { Blocks = blocks, Footnotes = notes };
    }

    /// <summary>The node that takes the place of another of the same kind; null takes it out. Calls <see cref="RewriteChildren"/> unless overridden.</summary>
    protected virtual DocumentNode? RewriteNode(DocumentNode node) => RewriteChildren(node);

    /// <summary>The blocks that a node holds. Override to put several in the place of one.</summary>
    protected virtual ImmutableArray<Block> RewriteBlocks(ImmutableArray<Block> blocks) => RewriteAll(blocks);

    /// <summary>The inlines that a node holds. Override to put several in the place of one.</summary>
    protected virtual ImmutableArray<Inline> RewriteInlines(ImmutableArray<Inline> inlines) => RewriteAll(inlines);

    protected ImmutableArray<T> RewriteAll<T>(ImmutableArray<T> nodes)
        where T : DocumentNode
    {
        ImmutableArray<T>.Builder? changed = null;
        for (int i = 0; i < nodes.Length; i++)
        {
            var now = (T?)RewriteNode(nodes[i]);
            if (changed is null && !ReferenceEquals(now, nodes[i]))
            {
                changed = ImmutableArray.CreateBuilder<T>(nodes.Length);
                changed.AddRange(nodes, i);
            }

            if (changed is not null && now is not null) changed.Add(now);
        }

        return changed?.DrainToImmutable() ?? nodes;
    }

    /// <summary>The same node with rewritten children; the very node where none changed.</summary>
    protected DocumentNode RewriteChildren(DocumentNode node) => node switch
    {
        Inline inline => Rewrite(inline),
        Paragraph paragraph => RewriteInlines(paragraph.Inlines) is var now && now == paragraph.Inlines ? paragraph : paragraph with { Inlines = now },
        Section section => Rewrite(section),
        ClauseBlock clause => RewriteBlocks(clause.Blocks) is var now && now == clause.Blocks ? clause : clause with { Blocks = now },
        ListBlock list => RewriteAll(list.Items) is var now && now == list.Items ? list : list with { Items = now },
        ListItem item => RewriteBlocks(item.Blocks) is var now && now == item.Blocks ? item : item with { Blocks = now },
        Table table => Rewrite(table),
        TableRow row => RewriteAll(row.Cells) is var now && now == row.Cells ? row : row with { Cells = now },
        TableCell cell => RewriteBlocks(cell.Blocks) is var now && now == cell.Blocks ? cell : cell with { Blocks = now },
        Quote quote => RewriteBlocks(quote.Blocks) is var now && now == quote.Blocks ? quote : quote with { Blocks = now },
        Notice notice => Rewrite(notice),
        Form form => RewriteBlocks(form.Blocks) is var now && now == form.Blocks ? form : form with { Blocks = now },
        Cover cover => RewriteBlocks(cover.Blocks) is var now && now == cover.Blocks ? cover : cover with { Blocks = now },
        Details details => RewriteAll(details.Rows) is var now && now == details.Rows ? details : details with { Rows = now },
        DetailsRow row => Rewrite(row),
        HistoryTable history => RewriteAll(history.Rows) is var now && now == history.Rows ? history : history with { Rows = now },
        HistoryRow row => RewriteAll(row.Cells) is var now && now == row.Cells ? row : row with { Cells = now },
        HistoryCell cell => RewriteAll(cell.Paragraphs) is var now && now == cell.Paragraphs ? cell : cell with { Paragraphs = now },
        SignatureBlock block => RewriteAll(block.Lines) is var now && now == block.Lines ? block : block with { Lines = now },
        SignatureLine line => RewriteInlines(line.Role) is var now && now == line.Role ? line : line with { Role = now },
        Figure figure => RewriteInlines(figure.Caption) is var now && now == figure.Caption ? figure : figure with { Caption = now },
        Footnote note => RewriteBlocks(note.Blocks) is var now && now == note.Blocks ? note : note with { Blocks = now },
        PendingHeading heading => RewriteInlines(heading.Words) is var now && now == heading.Words ? heading : heading with { Words = now },
        PendingUnnumbered block => RewriteBlocks(block.Blocks) is var now && now == block.Blocks ? block : block with { Blocks = now },
        _ => node,
    };

    private Inline Rewrite(Inline inline)
    {
        var children = InlineChildren.Of(inline);
        if (children.IsEmpty) return inline;
        var now = RewriteInlines(children);
        return now == children ? inline : InlineChildren.With(inline, now);
    }

    private Section Rewrite(Section section)
    {
        var heading = RewriteInlines(section.Heading);
        var blocks = RewriteBlocks(section.Blocks);
        return heading == section.Heading && blocks == section.Blocks ? section : section with { Heading = heading, Blocks = blocks };
    }

    private Table Rewrite(Table table)
    {
        var rows = RewriteAll(table.Rows);
        var caption = RewriteInlines(table.Caption);
        return rows == table.Rows && caption == table.Caption ? table : table with { Rows = rows, Caption = caption };
    }

    private Notice Rewrite(Notice notice)
    {
        var title = RewriteInlines(notice.Title);
        var blocks = RewriteBlocks(notice.Blocks);
        return title == notice.Title && blocks == notice.Blocks ? notice : notice with { Title = title, Blocks = blocks };
    }

    private DetailsRow Rewrite(DetailsRow row)
    {
        var key = RewriteInlines(row.Key);
        var value = RewriteInlines(row.Value);
        return key == row.Key && value == row.Value ? row : row with { Key = key, Value = value };
    }
}
