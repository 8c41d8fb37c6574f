using System.Text;

namespace PolicyForge.Documents.Markdown;

/// <summary>Names that links point to: lower-case letters, digits and hyphens, beginning with a letter.</summary>
public static class AnchorName
{
    // Letters with accents of Welsh, Gaelic and the languages that school names borrow from.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿŵŷāēīōū";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyywyaeiou";

    /// <summary>The name made from words: "Personal use of social media" gives "personal-use-of-social-media". Never empty.</summary>
    public static string FromWords(ReadOnlySpan<char> words)
    {
        var name = new StringBuilder(words.Length);
        foreach (char written in words)
        {
            char c = char.ToLowerInvariant(written);
            int accented = c > '\x7f' ? Accented.IndexOf(c) : -1;
            if (accented >= 0) c = Plain[accented];
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (c is not ('\'' or '\u2019') && name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        if (name.Length > 0 && name[^1] == '-') name.Length--;
        if (name.Length == 0) return "section";
        return char.IsAsciiLetter(name[0]) ? name.ToString() : $"section-{name}";
    }

    /// <summary>The name of the place where a clause begins.</summary>
    public static string OfClause(string clauseId) => "clause-" + FromWords(clauseId);

    public static bool IsValid(ReadOnlySpan<char> name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.IndexOfAnyExcept(AllowedCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> AllowedCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
