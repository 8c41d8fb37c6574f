using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>Writes blocks in order and hands each to the writer of its kind.</summary>
internal sealed class BlockWriter
{
    private readonly Story _story;
    private readonly TextParagraphWriter _paragraphs;
    private readonly SectionWriter _sections;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly FrontWriter _front;
    private readonly ContainerWriter _containers;
    private readonly ContentsWriter _contents;
    private readonly SignatureWriter _signatures;
    private readonly FigureWriter _figures;

    public BlockWriter(Story story)
    {
        _story = story;
        _paragraphs = new TextParagraphWriter(story);
        _sections = new SectionWriter(story);
        _lists = new ListWriter(story);
        _tables = new TableWriter(story);
        _front = new FrontWriter(story, _tables);
        _containers = new ContainerWriter(story);
        _contents = new ContentsWriter(story);
        _signatures = new SignatureWriter(story);
        _figures = new FigureWriter(story);
    }

    public void WriteAll(ImmutableArray<Block> blocks, BlockContext context)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            bool leadsIn = i + 1 < blocks.Length && LeadsIn(blocks[i], blocks[i + 1]);
            if (blocks[i] is ListBlock list && i + 1 < blocks.Length && IsPlaceToAnswer(blocks[i + 1])) WriteWithNext(list, context);
            else context = context with { Indent = Write(blocks[i], context, leadsIn) };
        }
    }

    /// <summary>Words that a list, table or place to answer follows stay with it.</summary>
    private static bool LeadsIn(Block block, Block next) =>
        next is ListBlock or Table or Form || IsPlaceToAnswer(next) || (next is Paragraph { Inlines: [FormField, ..] } && block is not Paragraph { Inlines: [FormField, ..] });

    /// <summary>A line of a form that comes back: it stands on the page of what it answers.</summary>
    private static bool IsPlaceToAnswer(Block block) => block is Paragraph { Bookmark: not null };

    private void WriteWithNext(ListBlock list, BlockContext context)
    {
        _story.Scope.SectionStarts = false;
        _lists.Write(list, context.Under(list), keepsLast: true);
    }

    /// <summary>Writes a block and returns where what hangs on it starts. <paramref name="leadsIn"/>: a list or table follows that must not be parted from it.</summary>
    public int Write(Block block, BlockContext context, bool leadsIn = false)
    {
        if (block is Paragraph paragraph) return _paragraphs.Write(paragraph, context, leadsIn);
        if (block is not ClauseBlock) _story.Scope.SectionStarts = false;
        context = context.Under(block);
        switch (block)
        {
            case Section section: _sections.Write(section, context); break;
            case ClauseBlock clause: _containers.Write(clause, context); break;
            case ListBlock list: _lists.Write(list, context); break;
            case Table table: _tables.Write(table, context); break;
            case Notice notice: _containers.Write(notice, context); break;
            case Quote quote: _containers.Write(quote, context); break;
            case Form form: _containers.Write(form, context); break;
            case Cover cover: _front.Write(cover, context); break;
            case Details details: _front.Write(details, context); break;
            case HistoryTable history: _front.Write(history, context); break;
            case Contents contents: _contents.Write(contents, context); break;
            case SignatureBlock signature: _signatures.Write(signature, context); break;
            case Figure figure: _figures.Write(figure, context); break;
            case CodeBlock code: _paragraphs.Write(code, context); break;
            case PageBreak: _story.Scope.PageBreak.Add(context.Revision); break;
            default: throw new NotSupportedException($"No DOCX for {block.GetType().Name}.");
        }

        return context.Indent;
    }
}
