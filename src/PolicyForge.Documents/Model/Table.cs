using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A table of data. Rows cover the columns exactly, spans counted.</summary>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Header rows first.</param>
public sealed record Table(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>How many of the first rows are header rows: repeated on each page.</summary>
    public int HeaderRowCount { get; init; } = 1;

    /// <summary>True where the first cell of each row is its header (a key and value table).</summary>
    public bool HasHeaderColumn { get; init; }

    /// <summary>True for a table that has a page of its own, turned to its long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>True where a row may go on over the page: one that holds long texts would leave half a page empty before it.</summary>
    public bool RowsMayBreak { get; init; }

    /// <summary>Caption; empty where there is none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>What the table is, for readers who cannot see it; null leaves it to the caption.</summary>
    public string? Description { get; init; }
}

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Weight">Share of the table's width; all weights of a table together make 1.</param>
/// <param name="Alignment">Of the cells' text.</param>
public sealed record TableColumn(double Weight, ColumnAlignment Alignment = ColumnAlignment.Start)
{
    /// <summary>True where no cell breaks between words, as long as they are few: dates, versions.</summary>
    public bool IsUnbroken { get; init; }

    /// <summary>In a redline, what happened to the whole column; its cells carry the marks. Null for one that both tables have.</summary>
    public ChangeKind? Change { get; init; }
}

/// <summary>Alignment of a column's text.</summary>
public enum ColumnAlignment
{
    Start,
    Centre,
    End,
}

/// <summary>A row of a <see cref="Table"/>.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells) : DocumentNode;

/// <summary>A cell of a <see cref="Table"/>: any blocks, none for an empty cell.</summary>
public sealed record TableCell(ImmutableArray<Block> Blocks) : DocumentNode
{
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers; the rows below leave its columns out.</summary>
    public int RowSpan { get; init; } = 1;
}
