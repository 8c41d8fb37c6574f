using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;

namespace PolicyForge.Docx.Body;

/// <summary>What <c>w:pPr</c> says beyond the style. A default value says nothing.</summary>
/// <param name="Style">Style id.</param>
internal readonly record struct ParagraphProperties(string Style)
{
    /// <summary>List and level given on the paragraph itself; null where the style gives them or there are none.</summary>
    public (int NumberId, int Level)? Number { get; init; }

    public bool KeepNext { get; init; }

    /// <summary>True where its lines stay on one page.</summary>
    public bool KeepLines { get; init; }

    public bool PageBreakBefore { get; init; }

    /// <summary>Twips above the paragraph; null for the style's own.</summary>
    public int? SpaceBefore { get; init; }

    /// <summary>Left indent and hanging part in twips; null for the style's or list's own.</summary>
    public (int Left, int Hanging)? Indent { get; init; }

    /// <summary>"center" or "right"; null for the style's own.</summary>
    public string? Alignment { get; init; }

    /// <summary>True for words that run from right to left: the paragraph begins at the right, its number or bullet too.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Tab stops as markup; null for the style's own.</summary>
    public string? Tabs { get; init; }

    /// <summary>Insertion or deletion of the paragraph, its end included; null for neither.</summary>
    public Change? Revision { get; init; }

    /// <summary>Insertion or deletion of the paragraph's end alone; null for neither.</summary>
    public Change? End { get; init; }

    /// <summary>The part in a move that <see cref="Revision"/> marks; null for none.</summary>
    public Move? Move { get; init; }

    /// <summary>The mark of a change of formatting or number; null for none.</summary>
    public Change? Reformatted { get; init; }

    /// <summary>The number that a paragraph had, where only that changed: numbers are counted, so nothing else would tell.</summary>
    public NumberLabel? FormerLabel { get; init; }

    /// <summary>True for headings, captions and the like, whose style leaves room above already.</summary>
    public bool HasRoomAbove { get; init; }
}
