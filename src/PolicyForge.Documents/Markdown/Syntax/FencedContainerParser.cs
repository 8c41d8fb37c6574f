using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <see cref="FencedContainer"/>s.</summary>
/// <remarks>
/// A closing line closes the innermost open container with as many colons, or else the innermost with fewer, so that a
/// container whose own closing line is missing does not take its neighbours with it.
/// </remarks>
internal sealed class FencedContainerParser : BlockParser
{
    private const int LeastColons = 3;

    /// <summary>Deeper than what is read (PF3036): each line is shown to every open container, so that thousands would take minutes.</summary>
    private const int Deepest = Conversion.ConversionContext.DeepestNesting + 8;

    public FencedContainerParser() => OpeningCharacters = [':'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        int colons = CountColons(ref line);
        if (colons < LeastColons || processor.IsCodeIndent) return BlockState.None;
        line.Trim();
        if (line.IsEmpty)
        {
            processor.NewBlocks.Push(new StrayFence(this) { Span = new SourceSpan(processor.Start, processor.Line.End), Line = processor.LineIndex });
            return BlockState.BreakDiscard;
        }

        if (DepthOf(processor.CurrentContainer) > Deepest) return BlockState.None;
        processor.NewBlocks.Push(Open(processor, line, colons));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (FencedContainer)block;
        var line = processor.Line;
        int colons = CountColons(ref line);
        if (colons < LeastColons || processor.IsCodeIndent || !line.IsEmptyOrWhitespace() || !ReferenceEquals(ClosedBy(container, colons), container))
        {
            return BlockState.Continue;
        }

        container.IsClosedByFence = true;
        container.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is FencedContainer container) container.HasEnded = true;
        return true;
    }

    private FencedContainer Open(BlockProcessor processor, StringSlice line, int colons)
    {
        var rest = line;
        var name = ReadWord(ref rest);
        var container = new FencedContainer(this)
        {
            Name = name.Text,
            NameStart = name.Start,
            ColonCount = colons,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, line.End),
        };
        rest.TrimStart();
        while (!rest.IsEmpty && ContainerSyntax.TakesOption(container.Name, container.Options.Count, rest))
        {
            container.Options.Add(ReadWord(ref rest));
            rest.TrimStart();
        }

        if (!rest.IsEmpty) AddTitle(container, rest, processor.LineIndex);
        return container;
    }

    private static void AddTitle(FencedContainer container, StringSlice words, int lineIndex)
    {
        var title = new ContainerTitle { Span = new SourceSpan(words.Start, words.End), Line = lineIndex };
        title.AppendLine(ref words, 0, lineIndex, words.Start, false);
        container.Add(title);
        container.Title = title;
    }

    /// <summary>The open container that a line of <paramref name="colons"/> closes, seen from <paramref name="outer"/> inwards; null inside a fence of code.</summary>
    private static FencedContainer? ClosedBy(FencedContainer outer, int colons)
    {
        FencedContainer? equal = null;
        FencedContainer? fewer = null;
        for (Block? block = outer; block is not null; block = (block as ContainerBlock)?.LastChild)
        {
            if (block is FencedCodeBlock { ClosingFencedCharCount: 0 }) return null;
            if (block is not FencedContainer open) continue;
            if (open.HasEnded) break;
            if (open.ColonCount == colons) equal = open;
            else if (open.ColonCount < colons) fewer = open;
        }

        return equal ?? fewer;
    }

    private static int DepthOf(ContainerBlock? container)
    {
        int depth = 0;
        for (var block = container; block is not null; block = block.Parent) depth++;
        return depth;
    }

    private static int CountColons(ref StringSlice line)
    {
        int start = line.Start;
        while (line.CurrentChar == ':') line.SkipChar();
        return line.Start - start;
    }

    private static ContainerOption ReadWord(ref StringSlice line)
    {
        int start = line.Start;
        while (!line.IsEmpty && !line.CurrentChar.IsSpaceOrTab()) line.SkipChar();
        return new ContainerOption(line.Text[start..line.Start], start);
    }
}
