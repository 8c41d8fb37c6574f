namespace PolicyForge.Building.Packs;

/// <summary>A file of a pack, as its manifest describes it.</summary>
/// <param name="Path">In the pack, with forward slashes.</param>
/// <param name="Kind">"policy", "comparison", "changes", "register" or "manifest-page".</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ManifestEntry(string Path, string Kind, string Title, string Sha256, long Bytes)
{
    /// <summary>Of which version the file is; null for what is about several.</summary>
    public ManifestVersion? Version { get; init; }
}

/// <summary>The version that a file of a pack is, and who approved it. Words as the history has them, dates as ISO 8601.</summary>
/// <param name="Commit">The commit whose files give the document.</param>
public sealed record ManifestVersion(string Policy, string Version, string Status, string Commit)
{
    public string? ApprovedBy { get; init; }

    public string? ApprovedOn { get; init; }

    public string? Minute { get; init; }

    public string? SignedBy { get; init; }

    public string? NextReview { get; init; }
}
