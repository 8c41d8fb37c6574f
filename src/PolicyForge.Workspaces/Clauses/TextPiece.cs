using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A stretch of a text that is put together from several files.</summary>
/// <param name="Start">Offset in the text put together.</param>
/// <param name="From">The file that holds it.</param>
/// <param name="FromStart">Offset in that file.</param>
public sealed record TextPiece(int Start, int Length, SourceText From, int FromStart, TextOwner Owner);
