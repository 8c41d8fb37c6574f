using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>Blocks in <c>::: unnumbered</c>: spliced into the list that holds them, without numbers. Sections opened in it end with it.</summary>
public sealed record PendingUnnumbered(ImmutableArray<Block> Blocks) : Block;
