using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>Where the contents list goes (<c>::: contents</c>).</summary>
/// <param name="Title">As printed above it.</param>
/// <param name="Depth">The deepest section level it lists, 1 to 6.</param>
public sealed record ContentsPlaceholder(string Title, int Depth) : Block;
