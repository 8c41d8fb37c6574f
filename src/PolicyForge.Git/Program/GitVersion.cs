using System.Text.RegularExpressions;

namespace PolicyForge.Git.Program;

/// <summary>Reads what <c>git --version</c> prints.</summary>
internal static partial class GitVersion
{
    /// <summary>2.31 brought <c>rev-parse --path-format</c>.</summary>
    public static Version Least { get; } = new(2, 31);

    /// <summary>The version, or null where the text has none. Vendors append words of their own ("2.39.5 (Apple Git-154)").</summary>
    public static Version? Parse(string text) =>
        Pattern().Match(text) is { Success: true } match ? new Version(match.Groups[1].Value) : null;

    [GeneratedRegex(@"([0-9]+\.[0-9]+(?:\.[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
