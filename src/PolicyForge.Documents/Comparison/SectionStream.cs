using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>A list of blocks as it is read: each heading followed by what stands under it, sections below it too.</summary>
internal static class SectionStream
{
    /// <summary>Headings are sections without blocks.</summary>
    public static ImmutableArray<Block> Flatten(ImmutableArray<Block> blocks)
    {
        var stream = ImmutableArray.CreateBuilder<Block>();
        Flatten(blocks, stream);
        return stream.DrainToImmutable();
    }

    /// <summary>The reverse of <see cref="Flatten(ImmutableArray{Block})"/>: a heading holds what follows, up to the next of its level or above.</summary>
    public static ImmutableArray<Block> Nest(ImmutableArray<Block> stream)
    {
        int at = 0;
        return Nest(stream, ref at, 0);
    }

    /// <summary>True where <see cref="Nest(ImmutableArray{Block})"/> gives the same tree again: no text after a section, no section below another of its level.</summary>
    public static bool IsCanonical(ImmutableArray<Block> blocks, int above = 0)
    {
        int last = int.MaxValue;
        bool hasSection = false;
        foreach (var block in blocks)
        {
            if (block is not Section section)
            {
                if (hasSection) return false;
                continue;
            }

            if (section.Level <= above || section.Level > last || !IsCanonical(section.Blocks, section.Level)) return false;
            last = section.Level;
            hasSection = true;
        }

        return true;
    }

    private static void Flatten(ImmutableArray<Block> blocks, ImmutableArray<Block>.Builder stream)
    {
        foreach (var block in blocks)
        {
            if (block is not Section section)
            {
                stream.Add(block);
                continue;
            }

            stream.Add(section.Blocks.IsEmpty ? section : section with { Blocks = [] });
            Flatten(section.Blocks, stream);
        }
    }

    private static ImmutableArray<Block> Nest(ImmutableArray<Block> stream, ref int at, int above)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (at < stream.Length && !(stream[at] is Section next && next.Level <= above))
        {
            var block = stream[at++];
            if (block is Section section)
            {
                var inside = Nest(stream, ref at, section.Level);
                block = inside.IsEmpty ? section : section with { Blocks = inside };
            }

            blocks.Add(block);
        }

        return blocks.DrainToImmutable();
    }
}
