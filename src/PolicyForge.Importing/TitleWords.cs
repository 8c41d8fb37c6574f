using System.Globalization;

namespace PolicyForge.Importing;

/// <summary>Titles as policy.yaml holds them.</summary>
internal static class TitleWords
{
    private static readonly string[] Small = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];

    /// <summary>"SOCIAL MEDIA POLICY" as "Social Media Policy"; what has small letters stays as it is.</summary>
    public static string InLowerCase(string title)
    {
        string text = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Any(char.IsLower)) return text;
        return string.Join(' ', text.ToLowerInvariant().Split(' ').Select((word, index) => index > 0 && Small.Contains(word) ? word : Capital(word)));
    }

    /// <summary>"social-media" as "Social media".</summary>
    public static string FromId(string id) => Capital(id.Replace('-', ' '));

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
