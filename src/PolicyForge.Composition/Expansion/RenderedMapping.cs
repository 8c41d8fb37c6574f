using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Templating;

namespace PolicyForge.Composition.Expansion;

/// <summary>Leads from a rendered text back to the template or clause, and to its file where a clause's body was rendered.</summary>
internal sealed class RenderedMapping(SourceMap map, TemplateLibrary library, string? revision) : ISourceMapping
{
    public SourceLocation? Locate(SourceSpan expanded)
    {
        if (map.Find(expanded.Start) is not { } start) return null;
        var first = start.ToLocation();
        var location = expanded.Length > 1 && map.Find(expanded.End - 1) is { } end && ReferenceEquals(end.Source, start.Source) && end.End >= start.Start
            ? first with { Span = SourceSpan.FromBounds(first.Span.Start, end.ToLocation().Span.End) }
            : first;
        return library.Locate(location) with { Revision = revision };
    }
}
