using System.Text.RegularExpressions;

namespace PolicyForge.Composition;

/// <summary>The places where a template names clauses: `clause`, `varied`, and `clause:` of a cross-reference.</summary>
public static partial class ClauseCalls
{
    /// <summary>The text with one clause under another id.</summary>
    public static string Rename(string text, string now, string then) => !text.Contains(now, StringComparison.Ordinal)
        ? text
        : Call().Replace(text, match => match.Groups[2].Value == now ? $"{match.Groups[1].Value}{then}{match.Groups[3].Value}" : match.Value);

    [GeneratedRegex("""(\b(?:clause|varied)[ \t(:]+["'])([^"'\n]+)(["'])""", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
