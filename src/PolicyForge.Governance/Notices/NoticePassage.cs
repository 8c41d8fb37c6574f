namespace PolicyForge.Governance.Notices;

/// <summary>A place where a text says something else than before.</summary>
/// <param name="Place">The number and heading of the section: "4 Personal use"; empty before the first.</param>
/// <param name="Before">The sentences that differ; empty where they are new.</param>
/// <param name="Now">Likewise; empty where they are left out.</param>
public sealed record NoticePassage(string Place, string Before, string Now)
{
    /// <summary>True where the text is the same and stands elsewhere now.</summary>
    public bool IsMoved { get; init; }

    /// <summary>How often the section has this very change.</summary>
    public int Times { get; init; } = 1;
}
