using System.Text;

namespace PolicyForge.Workspaces.Terms;

/// <summary>Makes a phrase fit the start of a sentence.</summary>
public static class Capitalisation
{
    /// <summary>The first letter becomes a capital, whatever marks stand before it; a phrase that starts with a figure stays.</summary>
    public static string OfFirstLetter(string phrase)
    {
        for (int at = 0; at < phrase.Length;)
        {
            if (!Rune.TryGetRuneAt(phrase, at, out var rune)) return phrase;
            if (Rune.IsDigit(rune)) return phrase;
            if (Rune.IsLetter(rune)) return string.Concat(phrase.AsSpan(0, at), Rune.ToUpperInvariant(rune).ToString(), phrase.AsSpan(at + rune.Utf16SequenceLength));
            at += rune.Utf16SequenceLength;
        }

        return phrase;
    }
}
