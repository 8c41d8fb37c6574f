using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Body;

/// <summary>What must be known of a document before its first paragraph is written.</summary>
internal sealed class DocumentSurvey
{
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    private readonly HashSet<string> _deletedAnchors = new(StringComparer.Ordinal);
    private bool _isDeleted;

    private DocumentSurvey()
    {
    }

    /// <summary>True where any node carries a change mark.</summary>
    public bool IsRedline => FirstChange is not null;

    /// <summary>The first change mark met: its author and date stand for changes of what no node holds (contents entries, header).</summary>
    public Change? FirstChange { get; private set; }

    /// <summary>True where the document has a cover of its own, on which a logo can stand.</summary>
    public bool HasCover { get; private set; }

    /// <summary>True where some heading is kept out of the contents list.</summary>
    public bool HasUnlisted { get; private set; }

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

    /// <summary>True where something stands at the anchor, so that a field can point to it; for a deleted field, something deleted will do.</summary>
    public bool HasTarget(string anchor, bool isDeleted) => _anchors.Contains(anchor) || (isDeleted && IsDeletedAnchor(anchor));

    public bool IsDeletedAnchor(string anchor) => _deletedAnchors.Contains(anchor);

    /// <summary>The plain text of the heading at an anchor; null where no section has it.</summary>
    public string? HeadingAt(string anchor) => _headings.GetValueOrDefault(anchor);

    private void VisitAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Visit(block);
    }

    private void Visit(Block block)
    {
        bool outer = Enter(block);
        VisitContent(block);
        _isDeleted = outer;
    }

    private void VisitContent(Block block)
    {
        switch (block)
        {
            case Section section:
                AddAnchor(section.Anchor, section.Change is { IsShell: true, Kind: ChangeKind.Deleted });
                HasUnlisted |= !section.InContents;
                if (!_isDeleted && section.Change is not { IsShell: true, Kind: ChangeKind.Deleted }) _headings.TryAdd(section.Anchor, PlainText.Of(section.Heading));
                Visit(section.Heading);
                VisitAll(section.Blocks);
                break;
            case ClauseBlock clause: VisitAll(clause.Blocks); break;
            case Paragraph paragraph:
                FirstChange ??= paragraph.End;
                AddAnchor(paragraph.Anchor, paragraph.End?.Kind == ChangeKind.Deleted);
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
                FirstChange ??= figure.Image.Change;
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
                    bool outer = Enter(row);
                    foreach (var cell in row.Cells) VisitChild(cell, cell.Blocks);
                    _isDeleted = outer;
                }

                break;
            case HistoryTable history:
                foreach (var row in history.Rows)
                {
                    bool outer = Enter(row);
                    foreach (var cell in row.Cells) VisitChild(cell, ImmutableArray<Block>.CastUp(cell.Paragraphs));
                    _isDeleted = outer;
                }

                break;
            case Details details:
                foreach (var row in details.Rows)
                {
                    bool outer = Enter(row);
                    Visit(row.Key);
                    Visit(row.Value);
                    _isDeleted = outer;
                }

                break;
            case SignatureBlock signature:
                foreach (var line in signature.Lines)
                {
                    bool outer = Enter(line);
                    Visit(line.Role);
                    _isDeleted = outer;
                }

                break;
        }
    }

    private void VisitChild(DocumentNode node, ImmutableArray<Block> blocks)
    {
        bool outer = Enter(node);
        VisitAll(blocks);
        _isDeleted = outer;
    }

    private void Visit(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            FirstChange ??= inline.Change;
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
                case Passage passage: Visit(passage.Inlines); break;
                case DefinedTerm term: Visit(term.Inlines); break;
            }
        }
    }

    private void AddAnchor(string? anchor, bool isDeleted)
    {
        if (anchor is not null) (_isDeleted || isDeleted ? _deletedAnchors : _anchors).Add(anchor);
    }

    /// <summary>Notes a node's mark; returns whether what stands round it is deleted, to be restored when the node is left.</summary>
    private bool Enter(DocumentNode node)
    {
        bool outer = _isDeleted;
        if (node.Change is null) return outer;
        if (node.Change.IsShell)
        {
            FirstChange ??= node.Change with { IsShell = false };
            return outer;
        }

        FirstChange ??= node.Change is { MoveName: not null } moved ? moved with { MoveName = null } : node.Change;
        _isDeleted = node.Change.Kind == ChangeKind.Deleted || (outer && node.Change.Kind != ChangeKind.Inserted);
        return outer;
    }
}
