using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Resolution;

/// <summary>A section while its content is gathered. The root, of depth 0, stands for the document.</summary>
internal sealed class SectionFrame
{
    public PendingHeading? Heading { get; init; }

    public SectionFrame? Parent { get; init; }

    /// <summary>Level as written, the base of a clause added: what the next heading is compared with.</summary>
    public int WrittenLevel { get; init; }

    /// <summary>Real depth, from 1: the level of the section.</summary>
    public int Depth { get; init; }

    public SectionKind Kind { get; init; }

    public string Anchor { get; init; } = "";

    public NumberLabel? Number { get; set; }

    /// <summary>What numbers below begin with: "4", "A.1"; null where what stands below has none.</summary>
    public string? Prefix { get; set; }

    /// <summary>The last number given below.</summary>
    public int Counter { get; set; }

    public ImmutableArray<Block>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<Block>();

    /// <summary>How many blocks the section came to hold; known once it is closed.</summary>
    public int BlockCount { get; private set; }

    public Section Close()
    {
        var heading = Heading!;
        BlockCount = Blocks.Count;
        return new Section(Depth, heading.Words, Anchor, Blocks.DrainToImmutable())
        {
            Kind = Kind,
            Number = Number,
            InContents = heading.InContents,
            Origin = heading.Origin,
        };
    }
}
