using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown;

/// <summary>A template or clause after expansion, ready to be read.</summary>
/// <param name="Text">Expanded Markdown. Clauses stand in it as <see cref="ClauseMarker"/>s.</param>
/// <param name="Mapping">From offsets in <paramref name="Text"/> to sources.</param>
/// <param name="ClauseId">The clause it is; null for a template.</param>
/// <param name="Owner">Whose words it holds.</param>
public sealed record MarkdownSource(string Text, ISourceMapping Mapping, string? ClauseId, TextOwner Owner)
{
    /// <summary>Finds the images that the text names. Safe to share between threads.</summary>
    public ImageFinder Images { get; init; } = static (_, _) => ImageLookup.Missing(null);

    /// <summary>Whose words stand at a place, where the text is put together from several files; null where all are <see cref="Owner"/>'s.</summary>
    public Func<SourceLocation, TextOwner>? OwnerAt { get; init; }
}
