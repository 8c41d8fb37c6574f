using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Fitting;

/// <summary>Finds tables whose columns are too narrow for their words.</summary>
public static class TableFindings
{
    public static DiagnosticDescriptor WordTooWide { get; } = new("PF3110", Severity.Warning, "Table with too many columns for its words",
        "The {1} columns of this table are too narrow for their words, even in small type: \"{0}\" in column {2}{3} is cut.",
        "Turn its page with 'Table: caption {{.landscape}}' in the paragraph after it, take a column out, or write shorter words.");

    public static IEnumerable<Diagnostic> Of(PolicyDocument document, Layout layout)
    {
        foreach (var table in document.Descendants().OfType<Table>())
        {
            if (TableFit.Of(table, layout) is not { CutColumn: { } column, CutWord: { } word }) continue;
            string heading = table.HeaderRowCount > 0 && table.Rows is [{ Cells: var cells }, ..] && column < cells.Length ? PlainText.Of(cells[column].Blocks) : "";
            yield return WordTooWide.At(table.Origin.Location, word, table.Columns.Length, column + 1, heading.Length == 0 || heading == word ? "" : $" (\"{heading}\")");
        }
    }
}
