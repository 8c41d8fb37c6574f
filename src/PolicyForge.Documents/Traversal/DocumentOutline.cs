using System.Globalization;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>A document as indented lines of text: a line for each block, with number, anchor and words. For tests and <c>policyforge show</c>.</summary>
/// <remarks>A change mark stands first: <c>+</c> inserted, <c>-</c> deleted, <c>~</c> reformatted. Inlines: see <see cref="InlineOutline"/>.</remarks>
public sealed class DocumentOutline
{
    private readonly StringBuilder _text = new();
    private readonly bool _withLocations;
    private int _depth;

    private DocumentOutline(bool withLocations) => _withLocations = withLocations;

    /// <summary>Lines joined by LF, with a last one. <paramref name="withLocations"/> ends a block's line with file, line and column.</summary>
    public static string Write(PolicyDocument document, bool withLocations = false)
    {
        var outline = new DocumentOutline(withLocations);
        outline.Children(document.Blocks);
        outline.Children(document.Footnotes);
        return outline._text.ToString();
    }

    public static string Write(IEnumerable<DocumentNode> nodes, bool withLocations = false)
    {
        var outline = new DocumentOutline(withLocations);
        outline.Children(nodes);
        return outline._text.ToString();
    }

    private void Children(IEnumerable<DocumentNode> nodes)
    {
        foreach (var node in nodes)
        {
            Line(node, Describe(node));
            _depth++;
            Children(NodeChildren.Of(node).Where(child => child is not Inline));
            if (node is Contents contents) ContentsEntries(contents);
            if (node is Table { Caption: not [] } table) Line(table, $"caption {InlineOutline.Of(table.Caption)}");
            _depth--;
        }
    }

    private void Line(DocumentNode node, string description)
    {
        if (description.Length == 0) return;
        _text.Append(' ', _depth * 2).Append(Mark(node.Change)).Append(description).Append(Was(node));
        if (_withLocations && node.Origin.Location is { } location) _text.Append("  @ ").Append(location);
        _text.Append('\n');
    }

    private void ContentsEntries(Contents contents)
    {
        foreach (var entry in contents.Entries) Line(contents, $"{new string('.', entry.Level)} {Label(entry.Number)}{entry.Text} -> {entry.Anchor}");
    }

    private static string Describe(DocumentNode node) => node switch
    {
        Section section => $"section {section.Level}{Flag(section.Kind == SectionKind.Appendix, "appendix")}{Flag(!section.InContents, "not-in-contents")} {Label(section.Number)}{InlineOutline.Of(section.Heading)} #{section.Anchor}",
        Paragraph paragraph => $"{Role(paragraph.Role)} {Label(paragraph.Number)}{InlineOutline.Of(paragraph.Inlines)}{(paragraph.End is null ? "" : $"{{{Mark(paragraph.End)}end}}")}{(paragraph.Anchor is null ? "" : " #" + paragraph.Anchor)}",
        ClauseBlock clause => $"clause {clause.ClauseId}{Flag(clause.IsCentral, "central")}",
        ListBlock list => $"list {Name(list.Style)}{(list.Start == 1 ? "" : Invariant($" from {list.Start}"))}{Flag(list.IsLoose, "loose")}",
        ListItem item => "item" + (item.IsChecked is null ? "" : item.IsChecked.Value ? " [x]" : " [ ]"),
        Table table => $"table{string.Concat(table.Columns.Select(column => Invariant($" {column.Weight:0.###}{AlignmentMark(column.Alignment)}")))} headers {table.HeaderRowCount}{Flag(table.HasHeaderColumn, "header-column")}{Flag(table.IsLandscape, "landscape")}",
        TableRow => "row",
        TableCell cell => "cell" + (cell.ColumnSpan == 1 ? "" : Invariant($" columns {cell.ColumnSpan}")) + (cell.RowSpan == 1 ? "" : Invariant($" rows {cell.RowSpan}")),
        Notice notice => $"notice {Name(notice.Kind)} {InlineOutline.Of(notice.Title)}".TrimEnd(),
        Form form => $"form {form.Title}",
        Cover cover => "cover" + Flag(cover.IsPage, "page"),
        DetailsRow row => $"detail {InlineOutline.Of(row.Key)}: {InlineOutline.Of(row.Value)}".TrimEnd(),
        HistoryTable history => $"history {history.Title}".TrimEnd() + string.Concat(history.Columns.Select(column => $" | {column.Heading}")),
        HistoryRow => "row",
        HistoryCell => "cell",
        SignatureLine line => $"sign {InlineOutline.Of(line.Role)}{(line.Name is null ? "" : ": " + line.Name)}{Flag(line.HasDate, "date")}",
        Contents contents => Invariant($"contents {contents.Depth} {contents.Title}"),
        CodeBlock code => $"code {code.Text.Replace("\n", "\\n", StringComparison.Ordinal)}",
        Figure figure => $"figure {InlineOutline.Of([figure.Image])} {InlineOutline.Of(figure.Caption)}".TrimEnd(),
        Footnote note => Invariant($"footnote {note.Number}"),
        PendingHeading heading => Invariant($"heading {heading.Level}{Flag(heading.IsUnnumbered, "unnumbered")}{Flag(heading.IsAppendix, "appendix")}{Flag(!heading.InContents, "not-in-contents")} {InlineOutline.Of(heading.Words)} #{heading.Anchor ?? heading.Slug + "?"}"),
        ClausePlaceholder clause => Invariant($"clause? {clause.Index}"),
        ContentsPlaceholder contents => Invariant($"contents? {contents.Depth} {contents.Title}"),
        Inline => "",
        _ => Name(node.GetType().Name.Replace("Placeholder", "?", StringComparison.Ordinal).Replace("Pending", "", StringComparison.Ordinal)),
    };

    /// <summary>The old number of a node whose number changed.</summary>
    private static string Was(DocumentNode node) => (node, node.Change?.Before) switch
    {
        (Section now, Section old) when old.Number != now.Number => $" (was {old.Number?.Text ?? "unnumbered"})",
        (Paragraph now, Paragraph old) when old.Number != now.Number => $" (was {old.Number?.Text ?? "unnumbered"})",
        _ => "",
    };

    private static string Role(ParagraphRole role) => role == ParagraphRole.Body ? "paragraph" : Name(role);

    private static string Label(NumberLabel? number) => number is null ? "" : $"[{number.Text}] ";

    private static string Flag(bool isSet, string name) => isSet ? " " + name : "";

    private static string Name(object value) => value.ToString()!.ToLowerInvariant();

    private static string AlignmentMark(ColumnAlignment alignment) => alignment switch { ColumnAlignment.Start => "", ColumnAlignment.Centre => "^", _ => ">" };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static string Mark(Change? change) => change switch
    {
        null => "",
        { IsShell: true } => change.Kind == ChangeKind.Inserted ? "+(alone) " : "-(alone) ",
        { Kind: ChangeKind.Inserted } => change.MoveName is null ? "+ " : $"+({change.MoveName}) ",
        { Kind: ChangeKind.Deleted } => change.MoveName is null ? "- " : $"-({change.MoveName}) ",
        _ => "~ ",
    };
}
