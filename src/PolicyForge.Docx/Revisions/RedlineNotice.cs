using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Revisions;

/// <summary>What a redline cannot show as tracked changes, for a comment at its first paragraph: a comment is no text, so whatever is accepted or rejected, the documents stay the same.</summary>
internal sealed class RedlineNotice
{
    private RedlineNotice(ImmutableArray<string> lines, Change? change)
    {
        Lines = lines;
        Change = change;
    }

    public ImmutableArray<string> Lines { get; }

    /// <summary>Gives author and date; null where the text itself has no change.</summary>
    public Change? Change { get; }

    /// <summary>The comment's id; null until a paragraph refers to it.</summary>
    public int? Id { get; private set; }

    /// <summary>Null where there is nothing to say.</summary>
    public static RedlineNotice? For(DocumentScope scope)
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
            Table { Change.Before: Table old } now when !old.Columns.SequenceEqual(now.Columns) => NameOf(now),
            HistoryTable { Change.Before: HistoryTable old } now when !old.Columns.SequenceEqual(now.Columns) => now.Title ?? "Document history",
            _ => null,
        })
        .OfType<string>().Select(name => $"Width or alignment of columns: {name}");

    private static string NameOf(Table table) =>
        !table.Caption.IsEmpty ? PlainText.Of(table.Caption)
        : table.Description ?? "table with " + string.Join(", ", table.Rows[0].Cells.Select(cell => string.Concat(cell.Descendants().OfType<Text>().Select(text => text.Value))));

    /// <summary>Ties the comment to the paragraph that was just opened, if it is the first.</summary>
    public void Refer(Story story)
    {
        if (Id is not null) return;
        Id = story.Scope.NextAnnotationId();
        story.Xml.Write($"""<w:r><w:commentReference w:id="{Id.Value}"/></w:r>""");
    }
}
