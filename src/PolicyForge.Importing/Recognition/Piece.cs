using System.Collections.Immutable;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>A part of the document, once it is known what it is.</summary>
public abstract record Piece
{
    /// <summary>The block of the file that it was made of: how findings name it.</summary>
    public abstract SourceBlock Place { get; }
}

/// <summary>The heading of a section.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Words">Without the number.</param>
public sealed record HeadingPiece(SourceParagraph Paragraph, int Level, ImmutableArray<SourceRun> Words) : Piece
{
    public override SourceBlock Place => Paragraph;

    public SourceLabel? Label { get; init; }

    /// <summary>"A" for "Appendix A"; null for a section of the body.</summary>
    public string? Appendix { get; init; }

    /// <summary>The words of an appendix' heading with its label, as they stood; of others the same as <see cref="Words"/>.</summary>
    public ImmutableArray<SourceRun> Whole { get; init; } = Words;

    /// <summary>True where the title of an appendix stood below its label.</summary>
    public bool IsTitleBelow { get; init; }

    /// <summary>How it was known: by its style, its look or its number.</summary>
    public HeadingReason Reason { get; init; }

    public string Text => string.Concat(Words.Select(run => run.Text)).Trim();
}

public enum HeadingReason
{
    Style,
    Look,
    Number,
}

/// <summary>A paragraph, or an item of a list.</summary>
public sealed record TextPiece(SourceParagraph Paragraph, ImmutableArray<SourceRun> Words) : Piece
{
    public override SourceBlock Place => Paragraph;

    public SourceLabel? Label { get; init; }

    public string Text => string.Concat(Words.Select(run => run.Text)).Trim();
}

/// <summary>A table of the text.</summary>
public sealed record TablePiece(SourceTable Table) : Piece
{
    public override SourceBlock Place => Table;
}

/// <summary>The history table, whose rows become history.yaml.</summary>
public sealed record HistoryPiece(SourceTable Table, ImmutableArray<ImportedColumn> Columns, ImmutableArray<ImportedRow> Rows) : Piece
{
    public override SourceBlock Place => Table;
}

/// <summary>The contents list, which is made anew.</summary>
/// <param name="Title">Null where nothing stands above it.</param>
/// <param name="Depth">How many levels of headings it lists.</param>
public sealed record ContentsPiece(SourceParagraph Paragraph, string? Title, int Depth) : Piece
{
    public override SourceBlock Place => Paragraph;
}

/// <summary>The policy's title.</summary>
public sealed record TitlePiece(SourceParagraph Paragraph, ImmutableArray<SourceRun> Words) : Piece
{
    public override SourceBlock Place => Paragraph;
}
