using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>Somebody else's words, set in from the margin.</summary>
public sealed record Quote(ImmutableArray<Block> Blocks) : Block;
