namespace PolicyForge.Html.Output;

/// <summary>Which addresses a page may link to. The model's targets were checked when they were read; this is the second lock.</summary>
internal static class LinkTarget
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>True for an absolute http(s), mailto or tel address and for a place in the page itself (#anchor).</summary>
    public static bool IsAllowed(string? target) =>
        target is ['#', _, ..] || (target is not null && Array.Exists(Schemes, s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The address as a reader of paper needs it (no mailto: or tel:); null where the words of the link already say it, or it leads into the page.</summary>
    public static string? ForPrint(string target, string words)
    {
        if (target.StartsWith('#')) return null;
        string address = WithoutPrefix(WithoutPrefix(target, "mailto:"), "tel:");
        return Same(address, words) ? null : address;
    }

    private static bool Same(string address, string words) =>
        string.Equals(Bare(address), Bare(words), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) =>
        WithoutPrefix(WithoutPrefix(WithoutPrefix(text.Trim().Replace(" ", "", StringComparison.Ordinal), "https://"), "http://"), "www.").TrimEnd('/');

    private static string WithoutPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : text;
}
