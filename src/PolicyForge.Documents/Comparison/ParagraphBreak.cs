using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Stands between the words of paragraphs while they are compared as one.</summary>
internal sealed record ParagraphBreak : Inline;
