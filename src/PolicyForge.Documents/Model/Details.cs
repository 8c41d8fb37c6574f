using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>Keys and values on a cover: policy, approved by, date, review cycle.</summary>
public sealed record Details(ImmutableArray<DetailsRow> Rows) : Block
{
    /// <summary>True where they are lines of text; false for a table.</summary>
    public bool IsInLines { get; init; }
}

/// <summary>A line of <see cref="Details"/>.</summary>
/// <param name="Key">"Approved by".</param>
/// <param name="Value">Empty leaves a space to be filled in by hand.</param>
public sealed record DetailsRow(ImmutableArray<Inline> Key, ImmutableArray<Inline> Value) : DocumentNode;
