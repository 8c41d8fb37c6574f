using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Markdown;

/// <summary>Leads from an offset in expanded Markdown back to what the user wrote.</summary>
public interface ISourceMapping
{
    /// <summary>The place in the source of a stretch of the expanded text; null where the generator made the text.</summary>
    SourceLocation? Locate(SourceSpan expanded);

    /// <summary>The chain of includes that led to an offset of the expanded text, innermost first.</summary>
    ImmutableArray<TraceFrame> TraceAt(int offset) => [];
}
