using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>A part of a document as it can stand in another one: headings and titles as bold lines, lists as lists, tables as tables, and no numbers, anchors or references.</summary>
public static class FlatBlocks
{
    public static ImmutableArray<Block> Of(IEnumerable<Block> blocks)
    {
        var bare = new BareWords();
        return [.. blocks.SelectMany(block => Of(block, bare))];
    }

    private static IEnumerable<Block> Of(Block block, BareWords bare) => block switch
    {
        Cover or Contents or HistoryTable or SignatureBlock or Details or PageBreak => [],
        Section section => [Heading(bare.Of(section.Heading)), .. Of(section.Blocks)],
        Notice notice => notice.Title.IsEmpty ? Of(notice.Blocks) : [Heading(bare.Of(notice.Title)), .. Of(notice.Blocks)],
        ClauseBlock clause => Of(clause.Blocks),
        Quote quote => Of(quote.Blocks),
        Form form => Of(form.Blocks),
        Paragraph { Inlines.IsEmpty: true } => [],
        _ => [bare.Of(block)],
    };

    private static Paragraph Heading(ImmutableArray<Inline> words) => new([new Strong(words)]);
}
