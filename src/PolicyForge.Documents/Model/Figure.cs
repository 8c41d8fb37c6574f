using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>An image on lines of its own, with or without a caption.</summary>
public sealed record Figure(Image Image, ImmutableArray<Inline> Caption) : Block;
