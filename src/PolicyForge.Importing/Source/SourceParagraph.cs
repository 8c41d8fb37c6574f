using System.Collections.Immutable;

namespace PolicyForge.Importing.Source;

/// <summary>A paragraph with all that styles, lists and fields make of it.</summary>
public sealed record SourceParagraph(int Index, ImmutableArray<SourceRun> Runs) : SourceBlock(Index)
{
    /// <summary>The number that is printed before it, "1.1" or "(a)"; null where there is none.</summary>
    public SourceLabel? Label { get; init; }

    /// <summary>The name of its style, as the program shows it: "heading 1". Empty for the usual one.</summary>
    public string StyleName { get; init; } = "";

    /// <summary>The level of a heading, from 1; null for text.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Points times two, of its largest words.</summary>
    public int Size { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>Twentieths of a point from the margin.</summary>
    public int Indent { get; init; }

    /// <summary>True for a line of a contents list.</summary>
    public bool IsContents { get; init; }

    /// <summary>True for a line that a contents field made; false where only its style says so.</summary>
    public bool IsInContentsField { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>True where it has a border round it or a shade behind it.</summary>
    public bool IsBoxed { get; init; }

    /// <summary>True where a tab in it draws dots or a line.</summary>
    public bool HasLeader { get; init; }

    /// <summary>Names under which references find it.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The words of all runs, tabs and line breaks as they are.</summary>
    public string Text { get; } = string.Concat(Runs.Select(run => run.Text));

    /// <summary>True where nothing would be printed.</summary>
    public bool IsEmpty => Label is null && string.IsNullOrWhiteSpace(Text) && Runs.All(run => run.Picture is null && run.Field is null);

    /// <summary>True where all words are bold.</summary>
    public bool IsBold => Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)) && Runs.All(run => run.IsBold || string.IsNullOrWhiteSpace(run.Text));

    public bool IsUnderlined => Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)) && Runs.All(run => run.IsUnderlined || string.IsNullOrWhiteSpace(run.Text));

    public bool IsCapitals => Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)) && Runs.All(run => run.IsCapitals || !run.Text.Any(char.IsLower)) && Text.Any(char.IsLetter);
}
