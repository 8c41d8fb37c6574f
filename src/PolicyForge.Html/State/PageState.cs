using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.State;

/// <summary>What the node writers share while one page is written: where to write, and what has been counted so far.</summary>
internal sealed class PageState(PolicyDocument document, Layout layout, HtmlBuffer output)
{
    private readonly Dictionary<int, int> _footnoteReferences = [];
    private readonly HashSet<string> _landmarks = new(StringComparer.Ordinal);
    private int _labels;

    public PolicyDocument Document => document;

    public Layout Layout => layout;

    public HtmlBuffer Out => output;

    public ColumnWidths Widths { get; init; } = new();

    public PageRules Rules { get; init; } = new();

    /// <summary>The sections that are open, innermost on top.</summary>
    public Stack<Section> Sections { get; } = [];

    /// <summary>Changes in the order in which they stand on the page; recorded in the view of both texts only.</summary>
    public List<RecordedChange> Changes { get; } = [];

    /// <summary>Which state of a redline is being written; a document that is not a redline looks the same in all.</summary>
    public RedlineView View { get; init; } = RedlineView.Both;

    /// <summary>How many sections are open: a section's heading is one level below the title's for each.</summary>
    public int Depth => Sections.Count;

    /// <summary>Above 0 inside table cells, list items and the like, where no heading may stand.</summary>
    public int Enclosed { get; set; }

    /// <summary>Above 0 inside deleted text, whose names must not collide with those of the text that replaced it.</summary>
    public int Deletions { get; set; }

    /// <summary>Above 0 inside an element that is a link or label already.</summary>
    public int Links { get; set; }

    public bool HasChanges { get; private set; }

    /// <summary>True once a section has been written.</summary>
    public bool HasSections { get; set; }

    public bool HasContents { get; set; }

    /// <summary>True until the document's title has been written as the page's only first-level heading.</summary>
    public bool AwaitsTitle { get; set; } = true;

    /// <summary>True where elements may carry ids and be linked to.</summary>
    public bool CanName => Deletions == 0 && View == RedlineView.Both;

    /// <summary>True where the view shows a node with this mark.</summary>
    public bool Shows(Change? change) => change is null || View switch
    {
        RedlineView.Before => change.Kind != ChangeKind.Inserted,
        RedlineView.After => change.Kind != ChangeKind.Deleted,
        _ => true,
    };

    public void WriteId(string? anchor)
    {
        if (anchor is not null && CanName) output.Attribute("id"u8, anchor);
    }

    /// <summary>A number for an element that another must name (aria-labelledby), from 1.</summary>
    public int NextLabel() => ++_labels;

    /// <summary>Records a changed node. A row is marked cell by cell but counts once: null for every cell after its first.</summary>
    public RecordedChange? Record(DocumentNode node, Change change)
    {
        HasChanges = true;
        if (View != RedlineView.Both || (Changes.Count > 0 && ReferenceEquals(Changes[^1].Node, node))) return null;
        Section? place = node as Section ?? (Sections.TryPeek(out Section? open) ? open : null);
        var recorded = new RecordedChange(Changes.Count + 1, node, change, place) { IsAtEnd = place is null && HasSections };
        Changes.Add(recorded);
        return recorded;
    }

    /// <summary>Counts a reference to a footnote: 1 for the first.</summary>
    public int CountReference(int footnote) => _footnoteReferences[footnote] = ReferencesTo(footnote) + 1;

    public int ReferencesTo(int footnote) => _footnoteReferences.GetValueOrDefault(footnote);

    /// <summary>A name that no other landmark of the page has: " (2)" is added where it is taken.</summary>
    public string UniqueLandmark(string name)
    {
        string candidate = name;
        for (int count = 2; !_landmarks.Add(candidate); count++) candidate = $"{name} ({count})";
        return candidate;
    }
}
