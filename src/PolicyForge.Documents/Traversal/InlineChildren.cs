using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>The inlines that an inline holds.</summary>
public static class InlineChildren
{
    /// <summary>Empty for an inline that holds no others.</summary>
    public static ImmutableArray<Inline> Of(Inline inline) => inline switch
    {
        Emphasis node => node.Inlines,
        Strong node => node.Inlines,
        Underline node => node.Inlines,
        Link node => node.Inlines,
        DefinedTerm node => node.Inlines,
        Passage node => node.Inlines,
        PendingReference node => node.Words,
        _ => [],
    };

    /// <summary>The same inline with other children; an inline that holds none is given back as it is.</summary>
    public static Inline With(Inline inline, ImmutableArray<Inline> children) => inline switch
    {
        Emphasis node => node with { Inlines = children },
        Strong node => node with { Inlines = children },
        Underline node => node with { Inlines = children },
        Link node => node with { Inlines = children },
        DefinedTerm node => node with { Inlines = children },
        Passage node => node with { Inlines = children },
        PendingReference node => node with { Words = children },
        _ => inline,
    };
}
