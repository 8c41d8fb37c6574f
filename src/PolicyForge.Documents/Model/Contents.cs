using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A contents list, already filled in.</summary>
/// <param name="Title">"Contents".</param>
/// <param name="Depth">The deepest section level it lists, from 1.</param>
/// <param name="Entries">In document order.</param>
public sealed record Contents(string Title, int Depth, ImmutableArray<ContentsEntry> Entries) : Block;

/// <summary>A line of <see cref="Contents"/>.</summary>
/// <param name="Level">Section level, from 1.</param>
/// <param name="Number">As printed, or null.</param>
/// <param name="Text">The heading's plain text.</param>
/// <param name="Anchor">The section's anchor.</param>
public sealed record ContentsEntry(int Level, NumberLabel? Number, string Text, string Anchor);
