namespace PolicyForge.Documents.Model;

/// <summary>Where an item of a list stood before it was indented or outdented, in a redline.</summary>
/// <param name="Deeper">How many levels deeper it was than it is; negative for higher.</param>
/// <param name="List">The list that held it, without its items.</param>
public sealed record FormerLevel(int Deeper, ListBlock List);
