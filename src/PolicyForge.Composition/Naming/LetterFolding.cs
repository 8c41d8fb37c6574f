using System.Globalization;

namespace PolicyForge.Composition.Naming;

/// <summary>Gives letters that a reader cannot tell apart one form: accents go, dashes, quotation marks and white space are the plain ones.</summary>
internal static class LetterFolding
{
    /// <summary>Stands for a letter that nobody sees: a soft hyphen, a joiner, a combining accent.</summary>
    public const char Unseen = '\0';

    /// <summary>Cyrillic and Greek letters that look like Latin ones, and these.</summary>
    private const string Lookalikes = "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXаaеeѕsіiјjоoрpсcуyхxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";

    /// <summary>U+00C0 to U+017F without their accents. A table, since the program runs without the data of cultures, which normalising needs.</summary>
    private const string WithoutAccents =
        "AAAAAAACEEEEIIIIDNOOOOO×OUUUUYTsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string WelshLetters = "ẀWẁwẂWẃwẄWẅwỲYỳy";

    private const int Known = 0x500;

    private static readonly char[] _seen = [.. Enumerable.Range(0, Known).Select(code => SeenAs((char)code))];

    private static readonly char[] _folded = [.. Enumerable.Range(0, Known).Select(code => Fold((char)code))];

    private static readonly bool[] _isInWord = [.. Enumerable.Range(0, Known).Select(code => char.IsLetterOrDigit((char)code))];

    /// <summary>True for a letter or digit, with which a word goes on.</summary>
    public static bool IsInWord(char letter) => letter < Known ? _isInWord[letter] : char.IsLetterOrDigit(letter);

    /// <summary>What a reader sees, capitals and small letters kept apart; <see cref="Unseen"/> for nothing.</summary>
    public static char Seen(char letter) => letter < Known ? _seen[letter] : SeenAs(letter);

    /// <summary>The same for comparing names: a capital for each letter, and a space for a hyphen or low line between words.</summary>
    public static char Folded(char seen) => seen < Known ? _folded[seen] : Fold(seen);

    private static char SeenAs(char letter)
    {
        if (char.IsWhiteSpace(letter)) return ' ';
        if (char.IsAscii(letter)) return char.IsControl(letter) ? Unseen : letter;
        int alike = Lookalikes.IndexOf(letter, StringComparison.Ordinal);
        if (alike >= 0) return Lookalikes[alike | 1];
        return letter switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' or '\u00B4' => '\'',
            '\u00AD' => Unseen,
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' => '-',
            >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
            _ => char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? Unseen : WithoutAccent(letter),
        };
    }

    private static char WithoutAccent(char letter)
    {
        if (letter is >= '\u00C0' and <= '\u017F') return WithoutAccents[letter - '\u00C0'];
        int welsh = WelshLetters.IndexOf(letter, StringComparison.Ordinal);
        return welsh < 0 ? letter : WelshLetters[welsh | 1];
    }

    private static char Fold(char seen) => seen is '-' or '_' ? ' ' : char.ToUpperInvariant(seen);
}
