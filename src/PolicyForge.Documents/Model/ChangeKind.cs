namespace PolicyForge.Documents.Model;

/// <summary>What a change mark says of its node. A node without a mark is unchanged, though its children may carry marks.</summary>
public enum ChangeKind
{
    Inserted,
    Deleted,

    /// <summary>Same text, other formatting, level or number; <see cref="Change.Before"/> holds the old node.</summary>
    Reformatted,
}
