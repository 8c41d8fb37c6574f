using System.Collections.Immutable;

namespace PolicyForge.Importing.Source;

/// <summary>A document as it came in, whatever program wrote it: what a reader of the printed page sees, block by block.</summary>
public sealed record SourceDocument(ImmutableArray<SourceBlock> Blocks)
{
    /// <summary>The title of its properties; empty where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Footnotes and endnotes by the name that runs refer to.</summary>
    public ImmutableDictionary<string, ImmutableArray<SourceParagraph>> Notes { get; init; } = ImmutableDictionary<string, ImmutableArray<SourceParagraph>>.Empty;

    public ImmutableDictionary<string, SourcePicture> Pictures { get; init; } = ImmutableDictionary<string, SourcePicture>.Empty;

    /// <summary>The words of headers and footers, each once.</summary>
    public ImmutableArray<string> RunningText { get; init; } = [];

    /// <summary>What was left out or read otherwise than it stood, with how often.</summary>
    public ImmutableArray<SourceNote> Remarks { get; init; } = [];

    /// <summary>Words that could not be read into blocks: they count as not built.</summary>
    public ImmutableArray<SourceLoss> Losses { get; init; } = [];

    public bool HasMacros { get; init; }

    /// <summary>Every paragraph in reading order, those of cells too.</summary>
    public IEnumerable<SourceParagraph> Paragraphs => Blocks.SelectMany(ParagraphsOf);

    private static IEnumerable<SourceParagraph> ParagraphsOf(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => [paragraph],
        SourceTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(ParagraphsOf),
        _ => [],
    };
}
