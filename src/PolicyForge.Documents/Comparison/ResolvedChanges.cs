using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>What accepting and rejecting have in common: ends of paragraphs, headings and boxes that go while their content stays.</summary>
/// <param name="gone">The kind of change that goes.</param>
internal abstract class ResolvedChanges(ChangeKind gone) : DocumentRewriter
{
    /// <summary>Blocks by themselves.</summary>
    public ImmutableArray<Block> Resolve(ImmutableArray<Block> blocks) => RewriteBlocks(blocks);

    protected override ImmutableArray<Inline> RewriteInlines(ImmutableArray<Inline> inlines)
    {
        var rewritten = base.RewriteInlines(inlines);
        return rewritten == inlines ? inlines : InlineJoiner.Join(rewritten);
    }

    protected override ImmutableArray<Block> RewriteBlocks(ImmutableArray<Block> blocks)
    {
        if (blocks.Any(IsRestructured))
        {
            var stream = ImmutableArray.CreateBuilder<Block>();
            AddStream(blocks, stream);
            return SectionStream.Nest(stream.DrainToImmutable());
        }

        return blocks.Any(block => block is Paragraph { End: not null } or { Change.IsShell: true }) ? Resolved(blocks) : base.RewriteBlocks(blocks);
    }

    /// <summary>Blocks other than sections, with the ends of paragraphs and boxes that go taken out.</summary>
    private ImmutableArray<Block> Resolved(ImmutableArray<Block> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<Inline> carried = [];
        foreach (var block in blocks)
        {
            if (block is { Change: { IsShell: true } shell } and not Section)
            {
                if (shell.Kind == gone) result.AddRange(ContentOf(RewriteChildren(block)));
                else result.Add((Block)RewriteChildren(block) with { Change = null });
            }
            else if (RewriteNode(block) is Block now)
            {
                if (now is Paragraph paragraph) now = paragraph with { Inlines = carried.IsEmpty ? paragraph.Inlines : InlineJoiner.Join([.. carried, .. paragraph.Inlines]), End = null };
                bool runsOn = block is Paragraph { End: { } end } && end.Kind == gone;
                carried = runsOn ? ((Paragraph)now).Inlines : [];
                if (!runsOn) result.Add(now);
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>A list in which items that run on into the next are one with it; what is marked within them is resolved.</summary>
    protected ListBlock WithItemsJoined(ListBlock list)
    {
        if (!list.Items.Any(item => item.Blocks is [Paragraph { End: not null }, ..])) return list;
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Items.Length);
        ImmutableArray<Inline> carried = [];
        foreach (var item in list.Items)
        {
            bool runsOn = item.Blocks is [Paragraph { End: { } end }] && end.Kind == gone;
            var now = item;
            if (item.Blocks is [Paragraph first, ..] && (runsOn || !carried.IsEmpty))
            {
                var inlines = InlineJoiner.Join([.. carried, .. RewriteInlines(first.Inlines)]);
                carried = runsOn ? inlines : [];
                now = item with { Blocks = item.Blocks.SetItem(0, first with { Inlines = inlines }) };
            }

            if (!runsOn) items.Add(now);
        }

        return list with { Items = items.DrainToImmutable() };
    }

    /// <summary>The blocks in the order in which they are read, sections as their headings alone.</summary>
    private void AddStream(ImmutableArray<Block> blocks, ImmutableArray<Block>.Builder stream)
    {
        foreach (var run in Runs(blocks))
        {
            if (run is not [Section section])
            {
                stream.AddRange(Resolved(run));
            }
            else if (section.Change is { IsShell: false, Kind: not ChangeKind.Reformatted })
            {
                if (RewriteNode(section) is Section whole) stream.AddRange(SectionStream.Flatten([whole]));
            }
            else
            {
                bool isGone = section.Change is { IsShell: true } shell && shell.Kind == gone;
                var heading = section with { Blocks = [] };
                if (heading.Change is { IsShell: true }) heading = heading with { Change = null };
                if (!isGone && RewriteNode(heading) is Section kept) stream.Add(kept);
                AddStream(section.Blocks, stream);
            }
        }
    }

    /// <summary>Each section alone, and what stands between sections together.</summary>
    private static IEnumerable<ImmutableArray<Block>> Runs(ImmutableArray<Block> blocks)
    {
        int start = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Section) continue;
            if (i > start) yield return blocks[start..i];
            yield return [blocks[i]];
            start = i + 1;
        }

        if (start < blocks.Length) yield return blocks[start..];
    }

    /// <summary>True for a section that stands elsewhere in the tree once its change, or that of one in it, is resolved.</summary>
    private static bool IsRestructured(Block block) =>
        block is Section section && (section.Change is { IsShell: true } || (section.Change?.Before is Section old && old.Level != section.Level) || section.Blocks.Any(IsRestructured));

    private static ImmutableArray<Block> ContentOf(DocumentNode shell) => shell switch
    {
        ClauseBlock clause => clause.Blocks,
        Notice notice => notice.Blocks,
        Quote quote => quote.Blocks,
        _ => throw new ArgumentException($"A {shell.GetType().Name} holds no blocks that could stay.", nameof(shell)),
    };
}
