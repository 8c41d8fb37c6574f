using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using ColumnAlignment = PolicyForge.Documents.Model.ColumnAlignment;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>A pipe table or a grid table: rows of cells.</summary>
internal sealed class TableBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Alignment of each column.</summary>
    public List<ColumnAlignment> Alignments { get; } = [];

    /// <summary>Widths of the columns in characters, from a grid table's dashes; empty for a pipe table.</summary>
    public List<int> Widths { get; } = [];

    public int HeaderRowCount { get; set; }

    public List<TableProblem> Problems { get; } = [];

    /// <summary>The lines of a grid table, until it is closed and its cells are read.</summary>
    public List<TableLine> Lines { get; } = [];

    /// <summary>True once the line of dashes of a pipe table was read.</summary>
    public bool HasDelimiterRow { get; set; }

    public IEnumerable<TableRowBlock> Rows => this.OfType<TableRowBlock>();
}

/// <summary>A row of a <see cref="TableBlock"/>.</summary>
internal sealed class TableRowBlock(BlockParser parser) : ContainerBlock(parser);

/// <summary>A cell of a <see cref="TableRowBlock"/>.</summary>
internal sealed class TableCellBlock(BlockParser parser) : ContainerBlock(parser)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

/// <summary>A line of a table as it stands in the text.</summary>
internal readonly record struct TableLine(StringSlice Slice, int LineIndex);

/// <summary>A line that does not fit the table's columns.</summary>
/// <param name="Cells">How many cells it has; 0 where its edges do not meet the columns.</param>
internal readonly record struct TableProblem(SourceSpan Span, int Cells, int Columns);
