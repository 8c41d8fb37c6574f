using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary><c>[geiriau]{lang=cy}</c>: words in another language.</summary>
internal sealed class PassageInline : LeafInline
{
    public required string Language { get; init; }

    /// <summary>Between the brackets, unescaped.</summary>
    public required string Words { get; init; }
}
