namespace PolicyForge.Importing.Proof;

/// <summary>A line as a reader sees it: a paragraph with its number, or a cell.</summary>
/// <param name="Label">The number or mark before it; empty for none.</param>
/// <param name="Place">"paragraph 12", "table 2, row 3, column 1".</param>
public sealed record PrintedLine(string Label, string Text, string Place)
{
    /// <summary>Which paragraph of the file it is; 0 for what is none.</summary>
    public int Index { get; init; }

    /// <summary>Where the cell stands that it begins, and how far that reaches; empty for what begins no cell.</summary>
    public string Cell { get; init; } = "";

    /// <summary>What is compared.</summary>
    public string Printed { get; } = PrintedText.Normalise(Label.Length == 0 ? Text : $"{Label} {Text}");

    /// <summary>What is left when case and the points and brackets of numbers are not looked at.</summary>
    public string Loose { get; } = PrintedText.Loosely(Label, Text);
}
