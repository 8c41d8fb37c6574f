using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Puts a letter and the accents that follow it into one character, as Unicode's form NFC does, so that a Mac's "w" and "^" are no change of "ŵ".</summary>
/// <remarks>Ours, because the program runs without the machine's Unicode tables (decision 0002) and <see cref="string.Normalize()"/> then does nothing.
/// Accents are taken in the order in which they stand: every decomposed text is in the right one.</remarks>
internal static class ComposedLetters
{
    private const char FirstSyllable = '\uAC00';

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Pairs = ReadPairs();

    private static readonly SearchValues<char> Accents = SearchValues.Create([.. Pairs.Keys.Select(pair => pair.Accent).Distinct(), .. Range('\u1161', '\u1175'), .. Range('\u11A8', '\u11C2')]);

    public static string In(string text)
    {
        if (text.AsSpan().IndexOfAny(Accents) < 0) return text;
        var composed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (composed.Length > 0 && Accents.Contains(c) && Compose(composed[^1], c) is { } letter) composed[^1] = letter;
            else composed.Append(c);
        }

        return composed.Length == text.Length ? text : composed.ToString();
    }

    private static char? Compose(char letter, char accent) =>
        Pairs.TryGetValue((letter, accent), out char composed) ? composed : Syllable(letter, accent);

    /// <summary>Korean syllables are made by rule (Unicode, section 3.12).</summary>
    private static char? Syllable(char letter, char next) => (letter, next) switch
    {
        (>= '\u1100' and <= '\u1112', >= '\u1161' and <= '\u1175') => (char)(FirstSyllable + ((((letter - '\u1100') * 21) + next - '\u1161') * 28)),
        (>= FirstSyllable and <= '\uD7A3', >= '\u11A8' and <= '\u11C2') when (letter - FirstSyllable) % 28 == 0 => (char)(letter + next - '\u11A7'),
        _ => null,
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static FrozenDictionary<(char, char), char> ReadPairs()
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach (var (accent, letters) in LetterPairs.All)
        {
            for (int i = 0; i < letters.Length; i += 2) pairs.Add((letters[i], accent[0]), letters[i + 1]);
        }

        return pairs.ToFrozenDictionary();
    }
}
