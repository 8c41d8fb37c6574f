using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Markdown;

/// <summary>For Markdown that stands in its source as it is, perhaps after front matter.</summary>
/// <param name="source">The whole source.</param>
/// <param name="start">Offset in the source at which the Markdown begins.</param>
/// <param name="revision">The commit it was read from; null for the working folder.</param>
public sealed class DirectSourceMapping(SourceText source, int start = 0, string? revision = null) : ISourceMapping
{
    public SourceLocation Locate(SourceSpan expanded) =>
        new(source, new SourceSpan(start + expanded.Start, expanded.Length), revision);
}
