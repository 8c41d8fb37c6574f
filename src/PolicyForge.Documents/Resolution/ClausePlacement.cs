using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>Where a clause came to stand, for references to it.</summary>
/// <param name="Holder">The section that holds it; the root where none does.</param>
internal sealed record ClausePlacement(PlacedClause Clause, SectionFrame Holder)
{
    /// <summary>The section that the clause's first block opens; null where it begins otherwise.</summary>
    public SectionFrame? FirstSection { get; set; }

    /// <summary>The clause's first paragraph, where it begins with one.</summary>
    public (string Anchor, NumberLabel? Number)? FirstParagraph { get; set; }

    /// <summary>Its own first heading; the section that it fills; its first numbered paragraph; the section that holds it; or its title.</summary>
    public ReferenceTarget? Target()
    {
        if (FirstSection is not null) return ReferenceTarget.Of(FirstSection);
        bool isHeld = Holder.Depth > 0;
        if (isHeld && Holder.BlockCount == 1) return ReferenceTarget.Of(Holder);
        if (FirstParagraph is { Number: { } number } paragraph) return new ReferenceTarget(paragraph.Anchor, number, "paragraph", []);
        if (isHeld) return ReferenceTarget.Of(Holder);
        return FirstParagraph is { } bare ? new ReferenceTarget(bare.Anchor, null, "", [new Text(Clause.Title)]) : null;
    }
}
