using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Html.Page;

/// <summary>What must be known of a document before its first element is written.</summary>
internal static class PageOutline
{
    /// <summary>True where the document prints its own contents list.</summary>
    public static bool HasContents(ImmutableArray<Block> blocks) => Front(blocks).Any(b => b is Contents { Entries.IsEmpty: false });

    public static bool HasRole(ImmutableArray<Block> blocks, ParagraphRole role) =>
        Front(blocks).Any(b => b is Paragraph p && p.Role == role && p.Change?.Kind != ChangeKind.Deleted);

    /// <summary>Sections down to a depth, for a page whose document prints no contents list.</summary>
    public static ImmutableArray<ContentsEntry> Sections(ImmutableArray<Block> blocks, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        Collect(blocks, depth, entries);
        return entries.ToImmutable();
    }

    private static void Collect(ImmutableArray<Block> blocks, int depth, ImmutableArray<ContentsEntry>.Builder entries)
    {
        foreach (Block block in blocks)
        {
            if (block.Change?.Kind == ChangeKind.Deleted) continue;
            if (block is ClauseBlock clause) Collect(clause.Blocks, depth, entries);
            if (block is not Section section) continue;
            if (section.InContents && section.Level <= depth)
                entries.Add(new ContentsEntry(section.Level, section.Number, PlainText.Of(section.Heading), section.Anchor));
            Collect(section.Blocks, depth, entries);
        }
    }

    /// <summary>Blocks outside sections, those in covers and clauses included.</summary>
    private static IEnumerable<Block> Front(ImmutableArray<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            yield return block;
            ImmutableArray<Block> inner = block switch
            {
                Cover cover => cover.Blocks,
                ClauseBlock clause => clause.Blocks,
                _ => [],
            };
            foreach (Block child in Front(inner)) yield return child;
        }
    }
}
