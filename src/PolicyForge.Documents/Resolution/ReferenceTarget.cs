using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>A place that a reference can lead to.</summary>
/// <param name="Noun">"section" or "paragraph", printed before the number; empty for an appendix, whose label says it.</param>
/// <param name="Words">The heading, printed where there is no number.</param>
internal sealed record ReferenceTarget(string Anchor, NumberLabel? Number, string Noun, ImmutableArray<Inline> Words)
{
    public static ReferenceTarget Of(SectionFrame section) =>
        new(section.Anchor, section.Number, section is { Kind: SectionKind.Appendix, Depth: 1 } ? "" : "section", section.Heading!.Words);
}
