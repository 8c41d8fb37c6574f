using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Body;

namespace PolicyForge.Docx.Stories;

/// <summary>Finds what a redline cannot show as tracked changes: layout, headers and footers of a house style, columns of tables.</summary>
internal static class RedlineFindings
{
    /// <summary>Null where there is nothing to say.</summary>
    public static RedlineNotice? Of(DocumentScope scope)
    {
        ImmutableArray<string> lines = [.. LayoutLines(scope), .. ReferenceRunningChanges.Of(scope), .. TableLines(scope)];
        return lines.IsEmpty ? null : new RedlineNotice(lines, scope.Survey.FirstChange);
    }

    private static IEnumerable<string> LayoutLines(DocumentScope scope)
    {
        var layout = scope.Layout;
        if (layout.Previous is not { } old) return [];
        return LayoutComparer.Compare(old, layout)
            .Where(change => !(change.Name == LayoutComparer.Header && RunningChange.IsTracked(scope, old.Header, layout.Header)))
            .Where(change => !(change.Name == LayoutComparer.Footer && RunningChange.IsTracked(scope, old.Footer, layout.Footer)))
            .Select(change => change.ToString());
    }

    /// <summary>Tables with the same cells in columns of another form.</summary>
    private static IEnumerable<string> TableLines(DocumentScope scope) => !scope.Survey.IsRedline ? [] : scope.Document.Descendants()
        .Select(node => node switch
        {
            Table { Change.Before: Table old } now when now.Columns.All(column => column.Change is null) && !old.Columns.SequenceEqual(now.Columns) => NameOf(now),
            HistoryTable { Change.Before: HistoryTable old } now when !old.Columns.SequenceEqual(now.Columns) => now.Title ?? "Document history",
            _ => null,
        })
        .OfType<string>().Select(name => $"Width or alignment of columns: {name}");

    private static string NameOf(Table table) =>
        !table.Caption.IsEmpty ? PlainText.Of(table.Caption)
        : table.Description ?? "table with " + string.Join(", ", table.Rows[0].Cells.Select(cell => string.Concat(cell.Descendants().OfType<Text>().Select(text => text.Value))));
}
