namespace PolicyForge.Documents.Merging;

/// <summary>What the marks of a conflict call the two texts.</summary>
public sealed record MergeLabels(string Ours, string Theirs);
