using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Designs;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>What the parts of one package have in common while it is written: ids, bookmarks, lists, media. One document, one thread.</summary>
internal sealed class DocumentScope
{
    private readonly Dictionary<int, int> _footnotes = [];
    private int _annotations;
    private int _drawings;

    public DocumentScope(PolicyDocument document, Layout layout, DocxDesign design, DocxWriterOptions options)
    {
        Document = document;
        Layout = design.Dressed(layout);
        Design = design;
        Options = options;
        Survey = DocumentSurvey.Of(document);
        Moves = MovedParagraphs.Of(document, Survey.IsRedline);
        Bookmarks = new BookmarkNames();
        FormerNumbering = Survey.IsRedline && layout.Previous is { } previous && previous.Numbering != layout.Numbering ? new NumberingDesign(previous.Numbering, design.Numbering) : null;
        Lists = new DocumentLists(ListLevels.DefaultIndent(design.Measures)) { FormerScheme = FormerNumbering?.Scheme };
    }

    public PolicyDocument Document { get; }

    public Layout Layout { get; }

    public DocxDesign Design { get; }

    public Measures Measures => Design.Measures;

    public NumberingDesign Numbering => Design.Numbering;

    /// <summary>In a redline, how the old document was numbered, where its scheme was another; null for the same.</summary>
    public NumberingDesign? FormerNumbering { get; }

    public DocxWriterOptions Options { get; }

    public DocumentSurvey Survey { get; }

    /// <summary>What a redline moves.</summary>
    public MovedParagraphs Moves { get; }

    public BookmarkNames Bookmarks { get; }

    public ControlIds Controls { get; } = new();

    public DocumentLists Lists { get; }

    public MediaStore Media { get; } = new();

    /// <summary>The clauses written so far, for the manifest.</summary>
    public List<PlacedClause> Clauses { get; } = [];

    /// <summary>What a redline cannot show as tracked changes; null where there is nothing such, and until the body is written.</summary>
    public RedlineNotice? Notice { get; set; }

    /// <summary>Writes the properties of a section that ends; true for one whose page is turned. Null where there is but one.</summary>
    public Action<MarkupWriter, bool>? EndSection { get; set; }

    /// <summary>Page breaks that wait for their paragraph.</summary>
    public PendingPageBreak PageBreak { get; } = new();

    /// <summary>Space that the next paragraph needs above it, since what stands there (a table, the top of a cover) leaves none. Twips.</summary>
    public int GapPending { get; set; }

    /// <summary>True right after the heading of a main section: it does not start with two lines at the end of a page.</summary>
    public bool SectionStarts { get; set; }

    /// <summary>True right after a table, which another table would run into.</summary>
    public bool TablePending { get; set; }

    /// <summary>The mark of the last paragraph's end. Where it is gone, the paragraph runs into the next, so one without a mark has to follow.</summary>
    public Change? LastParagraphRevision { get; set; }

    /// <summary>An id for a bookmark or a revision: they share one space, in which Word tolerates no repeats.</summary>
    public int NextAnnotationId() => ++_annotations;

    public int NextDrawingId() => ++_drawings;

    /// <summary>
    /// The id of an existing footnote the first time that it is referred to, else null: Word wants one reference a note; a second one is
    /// printed as a number. Ids follow the references, since LibreOffice reads notes in the order of the part: deleted ones stand among the others.
    /// </summary>
    public int? TakeFootnote(int number) =>
        number >= 1 && Document.Footnotes.Any(f => f.Number == number) && _footnotes.TryAdd(number, _footnotes.Count + 1) ? _footnotes[number] : null;

    /// <summary>All footnotes with their ids, in order: what nothing refers to comes last.</summary>
    public IEnumerable<(int Id, Footnote Note)> FootnotesById()
    {
        foreach (var note in Document.Footnotes) _footnotes.TryAdd(note.Number, _footnotes.Count + 1);
        return Document.Footnotes.Select(note => (_footnotes[note.Number], note)).OrderBy(pair => pair.Item1);
    }
}
