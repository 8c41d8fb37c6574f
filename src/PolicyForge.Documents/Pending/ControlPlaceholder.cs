using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>Where the document-control box goes (<c>::: control</c>).</summary>
/// <param name="Rows">What the author puts above the lines of the layout.</param>
public sealed record ControlPlaceholder(ImmutableArray<DetailsRow> Rows) : Block
{
    /// <inheritdoc cref="Details.IsInLines"/>
    public bool IsInLines { get; init; }

    /// <summary>True where each key ends in a colon.</summary>
    public bool HasColons { get; init; }

    /// <summary>The box with the lines of the layout; null where that has none and the author put none.</summary>
    public Details? With(ImmutableArray<DetailsRow> lines)
    {
        var rows = HasColons ? [.. Rows, .. lines.Select(line => line with { Key = [.. line.Key, new Text(":")] })] : Rows.AddRange(lines);
        return rows.IsEmpty ? null : new Details([.. rows.Select(row => row.Origin.Location is null ? row with { Origin = Origin } : row)]) { IsInLines = IsInLines, Origin = Origin };
    }
}
