using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary><c>:name[label]{attributes}</c>: a form field, a citation or a reference.</summary>
internal sealed class FieldInline : LeafInline
{
    public required string Name { get; init; }

    /// <summary>Between the brackets, unescaped.</summary>
    public required string Label { get; init; }

    /// <summary>With its braces, as written; null where there are none.</summary>
    public AttributeBraces? Attributes { get; init; }

    /// <summary>False where the closing bracket is missing on the line.</summary>
    public required bool IsComplete { get; init; }
}
