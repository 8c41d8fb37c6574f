using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Writing;

/// <summary>Adds a policy to the list of a school.yaml, and leaves all else as it is.</summary>
public static partial class SchoolPolicies
{
    /// <summary>The text with the policy in it; null where there is no list that can be added to.</summary>
    public static string? With(string text, string policyId)
    {
        if (InBrackets().Match(text) is { Success: true } row)
        {
            string items = row.Groups["items"].Value.TrimEnd();
            string separator = items.Trim().Length == 0 ? "" : items.EndsWith(',') ? " " : ", ";
            return text[..row.Groups["items"].Index] + items + separator + policyId + text[(row.Groups["items"].Index + row.Groups["items"].Length)..];
        }

        if (InLines().Match(text) is not { Success: true } lines) return null;
        int end = lines.Index + lines.Length;
        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return $"{text[..end].TrimEnd('\r', '\n')}{newline}{lines.Groups["indent"].Captures[^1].Value}- {policyId}{newline}{text[end..]}";
    }

    [GeneratedRegex(@"^policies:[ \t]*\[(?<items>[^\]#]*)\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^policies:[ \t]*\r?\n(?:(?<indent>[ \t]*)-[ \t]+[^\n]*(?:\n|\z))+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex InLines();
}
