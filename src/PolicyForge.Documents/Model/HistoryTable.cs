using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>The document's versions: the trust's rows, then the school's own.</summary>
/// <param name="Columns">As the layout has them.</param>
/// <param name="Rows">Oldest first.</param>
public sealed record HistoryTable(ImmutableArray<HistoryColumn> Columns, ImmutableArray<HistoryRow> Rows) : Block
{
    /// <summary>Title above the table ("DOCUMENT STATUS"); null where the layout has none.</summary>
    public string? Title { get; init; }
}

/// <summary>A column of a <see cref="HistoryTable"/>.</summary>
/// <param name="Field">What it shows.</param>
/// <param name="Heading">As printed.</param>
/// <param name="Weight">Share of the table's width; all weights make 1.</param>
public sealed record HistoryColumn(HistoryField Field, string Heading, double Weight)
{
    /// <summary>True where its cells are a date or a number, which is not broken over lines.</summary>
    public bool IsUnbroken => Field is HistoryField.Version or HistoryField.Date;
}

/// <summary>What a column of a <see cref="HistoryTable"/> shows.</summary>
public enum HistoryField
{
    Version,
    Date,
    Author,
    Summary,
    Status,
}

/// <summary>A row of a <see cref="HistoryTable"/>: a cell for each column, each of one or more paragraphs; an empty cell is an empty array.</summary>
public sealed record HistoryRow(ImmutableArray<HistoryCell> Cells) : DocumentNode
{
    /// <summary>True where the version was approved or issued: what the public may see of a history.</summary>
    public bool IsIssued { get; init; } = true;
}

/// <summary>A cell of a <see cref="HistoryTable"/>.</summary>
public sealed record HistoryCell(ImmutableArray<Paragraph> Paragraphs) : DocumentNode;
