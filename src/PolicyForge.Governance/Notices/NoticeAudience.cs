namespace PolicyForge.Governance.Notices;

/// <summary>Who reads a notice of changes: what they are asked to do depends on it.</summary>
public enum NoticeAudience
{
    /// <summary>The head and the staff of a school.</summary>
    School,

    /// <summary>The governors of a school.</summary>
    Governors,

    /// <summary>The board of the trust.</summary>
    Trustees,
}
