using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Documents.Writing;

/// <summary>A writer that takes a layout's looks over from a file which it alone can read: <see cref="Layout.ReferenceDocx"/>.</summary>
/// <remarks>Writing cannot report: with a file that cannot be used, it falls back on looks of its own. So whoever has it write asks here first.</remarks>
public interface IHouseStyleWriter : IDocumentWriter
{
    /// <summary>What is wrong with the file, what it lacks, and what is not taken over. Empty where the layout has none.</summary>
    /// <param name="file">Where the file lies.</param>
    ImmutableArray<Diagnostic> CheckHouseStyle(Layout layout, SourceLocation file);
}
