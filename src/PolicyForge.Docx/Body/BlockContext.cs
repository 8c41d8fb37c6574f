using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;

namespace PolicyForge.Docx.Body;

/// <summary>Where blocks stand: it decides their styles, indents and widths.</summary>
/// <param name="Place">What they stand in.</param>
/// <param name="Width">The width that a table or image may take, in twips.</param>
internal readonly record struct BlockContext(TextPlace Place, int Width)
{
    /// <summary>Where lists and what else hangs on the last paragraph start, in twips from the margin.</summary>
    public int Indent { get; init; }

    /// <summary>How many lists the blocks stand in.</summary>
    public int ListDepth { get; init; }

    /// <summary>The kind of notice, in a notice.</summary>
    public NoticeKind Notice { get; init; }

    /// <summary>Insertion or deletion of what holds the blocks; null where that is unchanged.</summary>
    public Change? Revision { get; init; }

    /// <summary>The part in a move of the paragraph that is written; null for none.</summary>
    public Move? Move { get; init; }

    /// <summary>The mark of a notice or quotation round the blocks that came, went or changed its kind, while they stayed; null for none.</summary>
    public Change? BoxChange { get; init; }

    /// <summary>What they stood in before <see cref="BoxChange"/>, where that was something else.</summary>
    public FormerPlace? FormerPlace { get; init; }

    /// <summary>True in a table row that must stay with the next: a header, or one that a cell joins to the row below.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Alignment of a table column; null for the style's own.</summary>
    public string? Alignment { get; init; }

    /// <summary>True in a table whose words are printed smaller, so that none is cut.</summary>
    public bool IsSmall { get; init; }

    /// <summary>What the form that holds them is called, for tables that have no description of their own.</summary>
    public string? FormTitle { get; init; }

    /// <summary>This context as it was before the box round it changed.</summary>
    public BlockContext Former() =>
        FormerPlace is { } former ? this with { Place = former.Place, Notice = former.Notice, Indent = former.Indent }
        : BoxChange?.Before is Notice old ? this with { Notice = old.Kind } : this;

    /// <summary>This context for what a node that came or went alone shows of itself: its heading or title.</summary>
    public BlockContext Alone(DocumentNode node) => node.Change is { IsShell: true } change ? this with { Revision = change } : this;

    /// <summary>This context for what a box holds: <paramref name="inside"/>, or what is round the box where that is going or was there before.</summary>
    public BlockContext Inside(DocumentNode box, BlockContext inside)
    {
        if (box.Change is not { IsShell: true } change) return inside;
        var (now, old) = change.Kind == ChangeKind.Inserted ? (inside, this) : (this, inside);
        return now with { BoxChange = change, FormerPlace = new FormerPlace(old.Place, old.Notice, old.Indent) };
    }

    /// <summary>This context with the mark of a node in it, where that is an insertion or a deletion.</summary>
    public BlockContext Under(DocumentNode node) =>
        node.Change is { Kind: ChangeKind.Inserted or ChangeKind.Deleted, IsShell: false } change ? this with { Revision = change.MoveName is null ? change : change with { MoveName = null } } : this;

    /// <summary>This context for a paragraph that is part of a move.</summary>
    public BlockContext In(Move? move) => move is null ? this : this with { Revision = move.Change, Move = move };
}

/// <summary>Where blocks stood before a box came or went round them.</summary>
internal sealed record FormerPlace(TextPlace Place, NoticeKind Notice, int Indent);

/// <summary>What a block stands in.</summary>
internal enum TextPlace
{
    Body,
    Cover,
    TableCell,
    TableHeaderCell,
    ListItem,
    Notice,
    Quote,
    Footnote,
}
