using System.Text.RegularExpressions;

namespace PolicyForge.Html.Site;

/// <summary>Where pages lie, and how one leads to another. All addresses are relative, so that the site works from a folder, a memory stick or any address.</summary>
internal static partial class SitePath
{
    public const string Trust = "index.html";

    public static string School(string id) => $"schools/{Checked(id)}/index.html";

    public static string Archive(SiteSchool? school, SitePolicy policy) =>
        school is null ? $"archive/{Checked(policy.Id)}.html" : $"schools/{Checked(school.Id)}/archive/{Checked(policy.Id)}.html";

    /// <summary>The address of a file as a page writes it; null for a path that is no plain path within the site.</summary>
    /// <param name="from">The page's path.</param>
    /// <param name="to">The file's path.</param>
    public static string? Link(string from, string to)
    {
        string[] parts = to.Split('/');
        if (Array.Exists(parts, p => p is "" or "." or ".." || p.AsSpan().ContainsAny('\\', ':'))) return null;
        return string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + string.Join('/', parts.Select(Uri.EscapeDataString));
    }

    private static string Checked(string id) =>
        Id().IsMatch(id) ? id : throw new ArgumentException($"'{id}' cannot be part of a path: ids are checked when the workspace is loaded.", nameof(id));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
