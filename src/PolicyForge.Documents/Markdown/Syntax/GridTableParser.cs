using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads grid tables: collects their lines, and reads the cells once the table has ended.</summary>
internal sealed class GridTableParser : BlockParser
{
    public GridTableParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !GridGeometry.IsSeparator(processor.Line.AsSpan().TrimEnd())) return BlockState.None;
        var table = new TableBlock(this)
        {
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        };
        table.Lines.Add(new TableLine(processor.Line, processor.LineIndex));
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is TableCellBlock) return BlockState.Continue;
        if (processor.CurrentChar is not ('+' or '|')) return BlockState.None;
        var table = (TableBlock)block;
        table.Lines.Add(new TableLine(processor.Line, processor.LineIndex));
        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is TableBlock table) new GridTableBuilder(processor, table, this).Build();
        return true;
    }
}
