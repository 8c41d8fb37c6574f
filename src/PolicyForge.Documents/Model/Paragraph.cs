using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block
{
    /// <summary>The part it plays; decides its style.</summary>
    public ParagraphRole Role { get; init; } = ParagraphRole.Body;

    /// <summary>Its number under the layout's scheme; null where it has none.</summary>
    public NumberLabel? Number { get; init; }

    /// <summary>In a redline, the mark of the paragraph's end alone: inserted where it was split from the next, deleted where it was joined to it; null for neither.</summary>
    public Change? End { get; init; }

    /// <summary>Name that links point to; null where nothing may refer to it.</summary>
    public string? Anchor { get; init; }

    /// <summary>A bookmark round it in Word, by which it is found again when the file comes back; null for none.</summary>
    public string? Bookmark { get; init; }
}
