namespace PolicyForge.Documents.Comparison;

/// <summary>Counts the changes within a clause or section.</summary>
internal sealed class ChangeTally
{
    public int Added { get; set; }

    public int Removed { get; set; }

    public int Reformatted { get; set; }

    /// <summary>Changes that have no words: a page break, a field, an image.</summary>
    public int Other { get; set; }

    public bool HasContent => Added + Removed + Other > 0;

    public bool IsEmpty => !HasContent && Reformatted == 0;
}
