using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.Ids;

/// <summary>Which names of folders and files the workspace's ids may have, so that every machine and every web server can keep them.</summary>
public static partial class WorkspaceNames
{
    public const int LongestName = 80;

    /// <summary>As a JSON Schema pattern.</summary>
    public const string Pattern = "^[a-z0-9][a-z0-9-]*$";

    /// <summary>In words, to follow "Use".</summary>
    public const string Rule = "lower-case letters, digits and hyphens, beginning with a letter or digit, at most 80 of them";

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsValid(string name) => name.Length <= LongestName && Valid().IsMatch(name) && !IsReserved(name);

    /// <summary>True for a name that Windows keeps for a device, whatever its extension.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0].TrimEnd(' '));

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex Valid();
}
