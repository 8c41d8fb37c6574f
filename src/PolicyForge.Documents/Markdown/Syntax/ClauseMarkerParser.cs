using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <see cref="ClauseMarkerBlock"/>s, however far they are indented (a template's <c>if</c> often indents its body).</summary>
internal sealed class ClauseMarkerParser : BlockParser
{
    public ClauseMarkerParser() => OpeningCharacters = [ClauseMarker.Open];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (ClauseMarker.Read(processor.Line.AsSpan()) is not { } index) return BlockState.None;
        processor.NewBlocks.Push(new ClauseMarkerBlock(this, index)
        {
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        });
        return BlockState.BreakDiscard;
    }
}
