using System.Collections.Immutable;

namespace PolicyForge.Importing.Source;

/// <summary>A table.</summary>
/// <param name="HeaderRows">How many of the first rows repeat on each page.</param>
public sealed record SourceTable(int Index, ImmutableArray<SourceRow> Rows, int HeaderRows) : SourceBlock(Index)
{
    public int ColumnCount => Rows.SelectMany(row => row.Cells).Select(cell => cell.Column + cell.ColumnSpan).DefaultIfEmpty(0).Max();
}

public sealed record SourceRow(ImmutableArray<SourceCell> Cells);

/// <summary>A cell. Those that a cell above covers are left out.</summary>
/// <param name="Column">The grid's column in which it begins, from 0.</param>
public sealed record SourceCell(int Column, ImmutableArray<SourceBlock> Blocks)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>The words of its paragraphs, a line each.</summary>
    public string Text => string.Join('\n', Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text.Trim())).Trim();

    public bool IsBold => Blocks.OfType<SourceParagraph>().Where(paragraph => !paragraph.IsEmpty).All(paragraph => paragraph.IsBold) && Text.Length > 0;
}
