using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>A container between <c>::: name arguments</c> and <c>:::</c>.</summary>
internal sealed class FencedContainer(BlockParser parser) : ContainerBlock(parser)
{
    public required string Name { get; init; }

    /// <summary>Offset of the name in the text.</summary>
    public required int NameStart { get; init; }

    /// <summary>How many colons the opening line has.</summary>
    public required int ColonCount { get; init; }

    /// <summary>Arguments before the title: "depth=2", "important", "date".</summary>
    public List<ContainerOption> Options { get; } = [];

    /// <summary>The rest of the opening line, where this container takes a title; null where there is none.</summary>
    public ContainerTitle? Title { get; set; }

    /// <summary>True once the closing line was found.</summary>
    public bool IsClosedByFence { get; set; }

    /// <summary>True once it can hold no further line, however it ended. (Markdig's IsOpen is false while a line is being looked at.)</summary>
    public bool HasEnded { get; set; }
}

/// <summary>A word of a container's opening line.</summary>
/// <param name="Start">Its offset in the text.</param>
internal readonly record struct ContainerOption(string Text, int Start);

/// <summary>The title on a container's opening line: inline Markdown.</summary>
internal sealed class ContainerTitle : LeafBlock
{
    public ContainerTitle()
        : base(null)
    {
        ProcessInlines = true;
        IsOpen = false;
    }
}

/// <summary>A line of colons that closes nothing.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
