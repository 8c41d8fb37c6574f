using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A form to be filled in: blocks (mostly tables) whose inlines hold <see cref="FormField"/>s.</summary>
/// <param name="Title">Its name for readers who cannot see it.</param>
public sealed record Form(string Title, ImmutableArray<Block> Blocks) : Block;
