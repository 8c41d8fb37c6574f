using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Merging;

/// <summary>A piece of written Markdown that is kept or changed as one: a word, a sign, white space, or a statement of the template language.</summary>
/// <param name="Key">Equal for tokens that mean the same: a line end in a paragraph is a space.</param>
internal readonly record struct MergeToken(string Text, string Key, bool IsWord);

/// <summary>Cuts text into <see cref="MergeToken"/>s, which together are the text again.</summary>
internal static partial class MergeTokens
{
    public static List<MergeToken> Of(string text) =>
        [.. Pattern().Matches(text).Select(match => new MergeToken(match.Value, KeyOf(match.Value), char.IsLetterOrDigit(match.Value[0]) || match.Length > 3 && match.Value[0] == '{'))];

    private static string KeyOf(string token) => string.IsNullOrWhiteSpace(token) ? " " : token;

    /// <summary>A statement in braces; letters and digits with apostrophes, hyphens and points between them; white space; any other sign alone.</summary>
    [GeneratedRegex(@"\{\{.*?\}\}|[\p{L}\p{N}]+(?:['\u2019.\-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
