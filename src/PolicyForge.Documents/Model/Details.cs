using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A table of key and value on a cover: policy, approved by, date, review cycle.</summary>
public sealed record Details(ImmutableArray<DetailsRow> Rows) : Block;

/// <summary>A line of <see cref="Details"/>.</summary>
/// <param name="Key">"Approved by".</param>
/// <param name="Value">Empty leaves a space to be filled in by hand.</param>
public sealed record DetailsRow(ImmutableArray<Inline> Key, ImmutableArray<Inline> Value) : DocumentNode;
