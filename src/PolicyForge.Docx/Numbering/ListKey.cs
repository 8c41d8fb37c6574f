using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Numbering;

/// <summary>A shape of list that a document uses: lists of the same shape share an abstract definition.</summary>
/// <param name="Style">Its marks; a check list has none and never comes here.</param>
/// <param name="Depth">How many lists it stands in, from 0.</param>
/// <param name="Indent">Where the first level's mark starts, in twips from the margin.</param>
internal readonly record struct ListKey(ListStyle Style, int Depth, int Indent)
{
    /// <summary>Room for the widest mark, in twips; 0 for that of every list.</summary>
    public int Room { get; init; }

    /// <summary>Its marks, where the layout prints others than every layout.</summary>
    public ListForm? Form { get; init; }

    /// <summary>Bullets of any depth share a definition: nothing restarts.</summary>
    public ListKey Shared => Style == ListStyle.Bullet ? this with { Depth = 0 } : this;
}
