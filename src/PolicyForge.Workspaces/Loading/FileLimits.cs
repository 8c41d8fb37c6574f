namespace PolicyForge.Workspaces.Loading;

/// <summary>Sizes in bytes above which a file is refused without being read.</summary>
internal static class FileLimits
{
    /// <summary>Clauses, templates and YAML. The longest real policy has some 100 KB.</summary>
    public const int Text = 1_000_000;

    public const int Picture = 5_000_000;

    public const int ReferenceDocx = 20_000_000;
}
