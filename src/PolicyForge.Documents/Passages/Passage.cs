using System.Collections.Immutable;

namespace PolicyForge.Documents.Passages;

/// <summary>A block of Markdown as it is written, before the template language has run: what people add, take out or change as one thing.</summary>
/// <param name="Source">The text that holds it.</param>
/// <param name="Start">Offset of the first character of its first line.</param>
/// <param name="End">Offset after its last line, without the line's ending.</param>
public sealed record Passage(PassageKind Kind, string Source, int Start, int End)
{
    /// <summary>What it holds, in order; empty for one that holds words alone.</summary>
    public ImmutableArray<Passage> Children { get; init; } = [];

    /// <summary>Where the lines that open it end; <see cref="End"/> where it holds no others.</summary>
    public int OpeningEnd { get; init; } = End;

    /// <summary>Where the line that closes it begins; <see cref="End"/> where it has none.</summary>
    public int ClosingStart { get; init; } = End;

    public string Text => Source[Start..End];

    public string Opening => Source[Start..OpeningEnd];

    public string Closing => Source[ClosingStart..End];

    /// <summary>True where it can be taken apart.</summary>
    public bool HasParts => OpeningEnd < End;

    /// <summary>White space before its first word.</summary>
    public int Indent
    {
        get
        {
            int at = Start;
            while (at < End && Source[at] is ' ' or '\t') at++;
            return at - Start;
        }
    }
}
