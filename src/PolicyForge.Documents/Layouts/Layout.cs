using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Layouts;

/// <summary>How a document is dressed: numbering, page, type, colours, header and footer. Made from layout.yaml and a school's branding.</summary>
public sealed record Layout
{
    /// <summary>The layout's folder name under templates/_layouts/.</summary>
    public required string Id { get; init; }

    public required NumberingScheme Numbering { get; init; }

    /// <summary>How numbers are marked.</summary>
    public NumberMarks NumberMarks { get; init; } = NumberMarks.Usual;

    /// <summary>How the items of lists are marked.</summary>
    public ListForms ListForms { get; init; } = ListForms.Usual;

    public PageSetup Page { get; init; } = PageSetup.A4;

    public Typography Typography { get; init; } = new();

    public Palette Palette { get; init; } = new();

    public RunningText Header { get; init; } = RunningText.Empty;

    public RunningText Footer { get; init; } = RunningText.Empty;

    /// <summary>True leaves header and footer out of the first page.</summary>
    public bool DifferentFirstPage { get; init; } = true;

    /// <summary>True prints title and first-level headings in capitals (a style, never typed text).</summary>
    public bool CapitalHeadings { get; init; }

    /// <summary>Columns of the history table; empty where the layout prints none.</summary>
    public ImmutableArray<HistoryColumn> HistoryColumns { get; init; } = [];

    /// <summary>Title over the history table; null for none.</summary>
    public string? HistoryTitle { get; init; }

    /// <summary>Before each version of the history table ("Version "); empty for none.</summary>
    public string HistoryVersionPrefix { get; init; } = "";

    /// <summary>How dates are written in the history table; null as everywhere else.</summary>
    public DateForm? HistoryDateForm { get; init; }

    /// <summary>True where the newest version stands on top of the history table.</summary>
    public bool HistoryNewestFirst { get; init; }

    /// <summary>True where copies for the public list the versions that were issued, and no drafts.</summary>
    public bool PublicHistoryIsIssued { get; init; } = true;

    /// <summary>How the dates of version rows are written.</summary>
    public DateForm DateForm { get; init; }

    /// <summary>What the document-control box shows, from top to bottom.</summary>
    public ImmutableArray<ControlLine> Control { get; init; } = ControlLine.Usual;

    /// <summary>The school's or trust's logo; null for none.</summary>
    public Image? Logo { get; init; }

    /// <summary>The trust's own Word file whose styles, headers, footers and page set-up are taken over; null for the built-in ones.</summary>
    public ImmutableArray<byte>? ReferenceDocx { get; init; }

    /// <summary>The layout's own style sheet, put after the built-in one in HTML; null for none. Checked when loaded: no import, no external address.</summary>
    public string? StyleSheet { get; init; }

    /// <summary>For a redline: the layout that the older document wore, where it differs; null otherwise.</summary>
    public Layout? Previous { get; init; }
}
