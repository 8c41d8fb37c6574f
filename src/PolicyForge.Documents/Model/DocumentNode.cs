namespace PolicyForge.Documents.Model;

/// <summary>A node of the document tree. Immutable; nodes may be shared between documents (a hundred schools share a clause's blocks).</summary>
public abstract record DocumentNode
{
    public Origin Origin { get; init; } = Origin.Generated;

    /// <summary>The change that a redline marks here; null in a document that is not a redline.</summary>
    public Change? Change { get; init; }
}
