using System.Collections.Immutable;

namespace PolicyForge.Documents.Sheets;

/// <summary>A table of data under a title: what a workbook, a page to sort, or comma-separated values show.</summary>
public sealed record DataSheet
{
    /// <summary>"Register of policies".</summary>
    public required string Title { get; init; }

    /// <summary>Whose data it is: the trust's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>The day for which it holds.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What stands over the table; empty for nothing.</summary>
    public ImmutableArray<SheetFigure> Figures { get; init; } = [];

    /// <summary>At least one; no two have the same heading.</summary>
    public required ImmutableArray<SheetColumn> Columns { get; init; }

    /// <summary>The column that names a row, from 0.</summary>
    public int KeyColumn { get; init; }

    /// <summary>Each with a cell for every column.</summary>
    public required ImmutableArray<ImmutableArray<SheetCell>> Rows { get; init; }
}

/// <summary>A column of a <see cref="DataSheet"/>.</summary>
/// <param name="Width">About so many letters.</param>
public sealed record SheetColumn(string Heading, int Width);

/// <summary>A number that sums the sheet up: 3 "overdue".</summary>
public sealed record SheetFigure(int Number, string Words, Tone Tone);
