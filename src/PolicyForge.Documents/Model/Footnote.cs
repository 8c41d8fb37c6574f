using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A footnote.</summary>
/// <param name="Number">From 1, in order of first reference.</param>
public sealed record Footnote(int Number, ImmutableArray<Block> Blocks) : DocumentNode;
