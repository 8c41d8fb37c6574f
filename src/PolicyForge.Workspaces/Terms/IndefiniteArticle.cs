using System.Collections.Frozen;

namespace PolicyForge.Workspaces.Terms;

/// <summary>Chooses between "a" and "an" by the sound with which a phrase begins: "an academy", "a university", "an LGB", "a MAT".</summary>
public static class IndefiniteArticle
{
    private const string LettersThatBeginWithVowel = "AEFHILMNORSX";

    private static readonly string[] SilentH = ["hour", "honest", "honour", "honorary", "heir"];

    /// <summary>Beginnings in a vowel letter that sound like "you" or "won".</summary>
    private static readonly string[] ConsonantSound =
        ["eu", "ewe", "once", "ubiq", "uk", "uni", "ura", "uro", "usa", "use", "usi", "usu", "uten", "util", "utop"];

    /// <summary>Beginnings in "uni" that are the prefix "un-" all the same.</summary>
    private static readonly string[] VowelSound = ["unid", "unim", "unin", "unis"];

    /// <summary>Abbreviations that people say as a word; others are spelt out letter by letter.</summary>
    private static readonly FrozenSet<string> SaidAsWords =
        new[] { "MAT", "SENCO", "SENDCO", "SEND", "LADO", "MASH", "NASUWT", "NEET", "SCITT", "RIDDOR", "FAQ", "SACRE", "SARC", "LAN", "RAM", "SIM", "LOL", "UNISON", "UNESCO", "NATO", "NASA" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"a" or "an"; "a" where the phrase begins with no letter or figure.</summary>
    public static string For(string phrase)
    {
        string word = FirstWord(phrase);
        if (word.Length == 0) return "a";
        return BeginsWithVowelSound(word, phrase) ? "an" : "a";
    }

    private static bool BeginsWithVowelSound(string word, string phrase)
    {
        if (char.IsAsciiDigit(word[0])) return word[0] == '8' || IsElevenOrEighteen(word);
        if (IsSpeltOut(word, phrase)) return LettersThatBeginWithVowel.Contains(char.ToUpperInvariant(word[0]), StringComparison.Ordinal);
        string lower = word.ToLowerInvariant();
        if (SilentH.Any(begin => lower.StartsWith(begin, StringComparison.Ordinal))) return true;
        if (lower is "one" or "ones") return false;
        if (lower != "unison" && VowelSound.Any(begin => lower.StartsWith(begin, StringComparison.Ordinal))) return true;
        if (ConsonantSound.Any(begin => lower.StartsWith(begin, StringComparison.Ordinal))) return false;
        return "aeiouáéíóúàèìòùâêîôûäëïöü".Contains(lower[0], StringComparison.Ordinal);
    }

    /// <summary>11 and 18 alone or before thousands: 11, 18,000, but not 110.</summary>
    private static bool IsElevenOrEighteen(string word) => word is "11" or "18" || ((word.StartsWith("11", StringComparison.Ordinal) || word.StartsWith("18", StringComparison.Ordinal)) && word.Length is 5 or 8);

    private static bool IsSpeltOut(string word, string phrase)
    {
        if (word.Length == 1) return !(word is "a" or "o");
        bool isCapitals = word.All(letter => char.IsUpper(letter) || char.IsAsciiDigit(letter));
        bool isShouted = isCapitals && (word.Length > 6 || (phrase.Length > word.Length && !phrase.Any(char.IsLower)));
        return isCapitals && !isShouted && !SaidAsWords.Contains(word);
    }

    private static string FirstWord(string phrase)
    {
        int start = 0;
        while (start < phrase.Length && !char.IsLetterOrDigit(phrase[start])) start++;
        int end = start;
        while (end < phrase.Length && char.IsLetterOrDigit(phrase[end])) end++;
        return phrase[start..end];
    }
}
