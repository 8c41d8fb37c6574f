using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Marks nodes with the author and date of the comparison.</summary>
internal sealed class ChangeStamp(string author, DateTimeOffset date)
{
    public Change Inserted { get; } = new(ChangeKind.Inserted, author, date);

    public Change Deleted { get; } = new(ChangeKind.Deleted, author, date);

    public Change Reformatted(DocumentNode before) => new(ChangeKind.Reformatted, author, date) { Before = before };

    /// <summary>The mark of a node that alone came or went, without what it holds.</summary>
    public Change Shell(ChangeKind kind) => (kind == ChangeKind.Inserted ? Inserted : Deleted) with { IsShell = true };

    public T MarkInserted<T>(T node)
        where T : DocumentNode => node with { Change = Inserted };

    public T MarkDeleted<T>(T node)
        where T : DocumentNode => node with { Change = Deleted };
}
