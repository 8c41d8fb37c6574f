namespace PolicyForge.Html.State;

/// <summary>Which text of a redline is shown.</summary>
internal enum RedlineView
{
    /// <summary>Insertions and deletions in one text.</summary>
    Both,

    /// <summary>The old text, deletions marked.</summary>
    Before,

    /// <summary>The new text, insertions marked.</summary>
    After,
}
