using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>The children of any node, in the order in which they are read.</summary>
public static class NodeChildren
{
    public static IEnumerable<DocumentNode> Of(DocumentNode node) => node switch
    {
        Section section => [.. section.Heading, .. section.Blocks],
        ClauseBlock clause => clause.Blocks,
        Paragraph paragraph => paragraph.Inlines,
        ListBlock list => list.Items,
        ListItem item => item.Blocks,
        Table table => [.. table.Rows, .. table.Caption],
        TableRow row => row.Cells,
        TableCell cell => cell.Blocks,
        Quote quote => quote.Blocks,
        Notice notice => [.. notice.Title, .. notice.Blocks],
        Form form => form.Blocks,
        Cover cover => cover.Blocks,
        Details details => details.Rows,
        DetailsRow row => [.. row.Key, .. row.Value],
        HistoryTable history => history.Rows,
        HistoryRow row => row.Cells,
        HistoryCell cell => cell.Paragraphs,
        SignatureBlock signature => signature.Lines,
        SignatureLine line => line.Role,
        Figure figure => [figure.Image, .. figure.Caption],
        Footnote footnote => footnote.Blocks,
        PendingHeading heading => heading.Words,
        PendingUnnumbered unnumbered => unnumbered.Blocks,
        Inline inline => InlineChildren.Of(inline),
        _ => [],
    };

    /// <summary>A node's descendants in reading order, the node itself left out.</summary>
    public static IEnumerable<DocumentNode> Descendants(this DocumentNode node)
    {
        var stack = new Stack<IEnumerator<DocumentNode>>();
        stack.Push(Of(node).GetEnumerator());
        while (stack.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                stack.Pop();
                continue;
            }

            yield return children.Current;
            // Most nodes are texts, and hold nothing.
            if (children.Current is not Text) stack.Push(Of(children.Current).GetEnumerator());
        }
    }

    /// <summary>All nodes of a document in reading order, footnotes last.</summary>
    public static IEnumerable<DocumentNode> Descendants(this PolicyDocument document) =>
        document.Blocks.Concat<DocumentNode>(document.Footnotes).SelectMany(node => node.Descendants().Prepend(node));
}
