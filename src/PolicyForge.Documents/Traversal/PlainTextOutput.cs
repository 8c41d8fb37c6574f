using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>Writes the words of blocks in lines.</summary>
internal static class PlainTextOutput
{
    public static string Write(IEnumerable<DocumentNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes) Append(text, node);
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, DocumentNode node)
    {
        switch (node)
        {
            case Paragraph paragraph: Line(text, paragraph.Inlines); break;
            case PendingHeading heading: Line(text, heading.Words); break;
            case Section section: Line(text, section.Heading); AppendAll(text, section.Blocks); break;
            case Notice notice: Line(text, notice.Title); AppendAll(text, notice.Blocks); break;
            case DetailsRow row: Line(text, [.. row.Key, new Text(": "), .. row.Value]); break;
            case SignatureLine line: Line(text, line.Role); break;
            case Figure figure: Line(text, [figure.Image]); Line(text, figure.Caption); break;
            case Table table: AppendAll(text, table.Rows); Line(text, table.Caption); break;
            case CodeBlock code: text.Append(code.Text).Append('\n'); break;
            case Contents contents: foreach (var entry in contents.Entries) text.Append(entry.Text).Append('\n'); break;
            case Form form: text.Append(form.Title).Append('\n'); AppendAll(text, form.Blocks); break;
            default: AppendAll(text, NodeChildren.Of(node)); break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable<DocumentNode> nodes)
    {
        foreach (var node in nodes) Append(text, node);
    }

    private static void Line(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        int before = text.Length;
        PlainText.Append(text, inlines);
        if (text.Length > before) text.Append('\n');
    }
}
