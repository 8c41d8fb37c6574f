using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Building;

/// <summary>One copy and the files that it becomes.</summary>
/// <param name="Files">A writer and a path for each format; paths are relative to the output folder, with forward slashes.</param>
public sealed record PlannedOutput(PolicyCopy Copy, ImmutableArray<PlannedFile> Files);

/// <summary>One file to write.</summary>
/// <param name="Converter">What makes the file of what the writer writes; null where that is the file.</param>
public sealed record PlannedFile(string Path, IDocumentWriter Writer, IDocumentConverter? Converter = null);
