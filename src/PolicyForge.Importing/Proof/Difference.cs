namespace PolicyForge.Importing.Proof;

/// <summary>A place where what is built prints something else than the file.</summary>
/// <param name="Source">The file's line; null where only the built document has one.</param>
/// <param name="Built">The built line; null where it is missing.</param>
public sealed record Difference(DifferenceKind Kind, PrintedLine? Source, PrintedLine? Built);

public enum DifferenceKind
{
    /// <summary>Other words or another number.</summary>
    Words,

    /// <summary>The same words, in capitals or not.</summary>
    Case,

    /// <summary>The same number with other points or brackets: "1." for "1)".</summary>
    NumberMark,

    /// <summary>Two lines of the file are one, or one is two.</summary>
    Lines,

    /// <summary>The same words in another place of a table, or in a cell that reaches otherwise.</summary>
    Cell,

    Missing,

    Added,
}
