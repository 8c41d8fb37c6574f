namespace PolicyForge.Importing.Source;

/// <summary>What is printed before a paragraph of a list.</summary>
/// <param name="Text">"1.1", "(a)", "•".</param>
/// <param name="IsBullet">True for a mark that counts nothing.</param>
/// <param name="Level">Of its list, from 0.</param>
/// <param name="List">Which list it belongs to, so that two beside each other can be told apart; empty where it was typed.</param>
public sealed record SourceLabel(string Text, bool IsBullet, int Level, string List)
{
    /// <summary>True where somebody typed it, and no list counts it.</summary>
    public bool IsTyped { get; init; }
}
