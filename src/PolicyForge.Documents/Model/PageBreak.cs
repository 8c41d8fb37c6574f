namespace PolicyForge.Documents.Model;

/// <summary>What follows starts a page.</summary>
public sealed record PageBreak : Block;
