using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>What must be known of a document before its first paragraph is written.</summary>
internal sealed class DocumentSurvey
{
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    private DocumentSurvey()
    {
    }

    /// <summary>True where any node carries a change mark.</summary>
    public bool IsRedline { get; private set; }

    /// <summary>True where the document has a cover of its own, on which a logo can stand.</summary>
    public bool HasCover { get; private set; }

    public static DocumentSurvey Of(PolicyDocument document)
    {
        var survey = new DocumentSurvey();
        foreach (var block in document.Blocks) survey.Visit(block);
        foreach (var note in document.Footnotes) survey.VisitAll(note.Blocks);
        return survey;
    }

    /// <summary>True where some link or cross-reference points to the anchor.</summary>
    public bool IsReferenced(string anchor) => _references.Contains(anchor);

    public bool IsInContents(string anchor) => _contents.Contains(anchor);

    /// <summary>True where something in the document stands at the anchor, so that a field can point to it.</summary>
    public bool IsAnchor(string anchor) => _anchors.Contains(anchor) || _headings.ContainsKey(anchor);

    /// <summary>The plain text of the heading at an anchor; null where no section has it.</summary>
    public string? HeadingAt(string anchor) => _headings.GetValueOrDefault(anchor);

    private void VisitAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Visit(block);
    }

    private void Visit(Block block)
    {
        Mark(block);
        switch (block)
        {
            case Section section:
                _headings.TryAdd(section.Anchor, PlainText.Of(section.Heading));
                Visit(section.Heading);
                VisitAll(section.Blocks);
                break;
            case ClauseBlock clause: VisitAll(clause.Blocks); break;
            case Paragraph paragraph:
                if (paragraph.Anchor is not null) _anchors.Add(paragraph.Anchor);
                Visit(paragraph.Inlines);
                break;
            case Cover cover:
                HasCover = true;
                VisitAll(cover.Blocks);
                break;
            case Quote quote: VisitAll(quote.Blocks); break;
            case Form form: VisitAll(form.Blocks); break;
            case Notice notice:
                Visit(notice.Title);
                VisitAll(notice.Blocks);
                break;
            case Contents contents:
                foreach (var entry in contents.Entries) _contents.Add(entry.Anchor);
                break;
            case Figure figure:
                Mark(figure.Image);
                Visit(figure.Caption);
                break;
            default: VisitRows(block); break;
        }
    }

    private void VisitRows(Block block)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Items) VisitChild(item, item.Blocks);
                break;
            case Table table:
                Visit(table.Caption);
                foreach (var row in table.Rows)
                {
                    Mark(row);
                    foreach (var cell in row.Cells) VisitChild(cell, cell.Blocks);
                }

                break;
            case HistoryTable history:
                foreach (var row in history.Rows)
                {
                    Mark(row);
                    foreach (var cell in row.Cells) VisitChild(cell, ImmutableArray<Block>.CastUp(cell.Paragraphs));
                }

                break;
            case Details details:
                foreach (var row in details.Rows)
                {
                    Mark(row);
                    Visit(row.Key);
                    Visit(row.Value);
                }

                break;
            case SignatureBlock signature:
                foreach (var line in signature.Lines)
                {
                    Mark(line);
                    Visit(line.Role);
                }

                break;
        }
    }

    private void VisitChild(DocumentNode node, ImmutableArray<Block> blocks)
    {
        Mark(node);
        VisitAll(blocks);
    }

    private void Visit(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Mark(inline);
            switch (inline)
            {
                case CrossReference reference: _references.Add(reference.Anchor); break;
                case Link link:
                    if (link.Target.StartsWith('#')) _references.Add(link.Target[1..]);
                    Visit(link.Inlines);
                    break;
                case Emphasis emphasis: Visit(emphasis.Inlines); break;
                case Strong strong: Visit(strong.Inlines); break;
                case Underline underline: Visit(underline.Inlines); break;
                case DefinedTerm term: Visit(term.Inlines); break;
            }
        }
    }

    private void Mark(DocumentNode node) => IsRedline |= node.Change is not null;
}
