namespace PolicyForge.Workspaces.Terms;

/// <summary>Forms English plurals of the terms that policies use, keeping case: "Head of School" gives "Heads of School".</summary>
/// <remarks>
/// What is plural already stays as it is, so that the plural of a plural is itself. In a phrase the noun before the first
/// preposition changes; parts joined by "or", "and" or a slash each do; words in brackets at the end do not.
/// </remarks>
public static class EnglishPlural
{
    private static readonly string[] Joints = [" or ", " and ", "/"];

    private static readonly string[] Prepositions =
        [" of ", " for ", " in ", " to ", " with ", " at ", " on ", " from ", " by ", " responsible ", "-in-", "-of-", "-at-", " ("];

    public static string Of(string phrase)
    {
        foreach (string joint in Joints)
        {
            int at = phrase.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && FirstPreposition(phrase) is var preposition && (preposition < 0 || preposition > at))
            {
                int rest = at + joint.Length;
                return Of(phrase[..at]) + phrase[at..rest] + Of(phrase[rest..]);
            }
        }

        int end = FirstPreposition(phrase);
        if (end < 0) end = phrase.Length;
        int start = phrase.LastIndexOf(' ', Math.Max(0, end - 1)) + 1;
        if (start > end) start = 0;
        string noun = phrase[start..end];
        return phrase[..start] + OfNoun(noun, IsShouted(phrase, noun)) + phrase[end..];
    }

    private static int FirstPreposition(string phrase)
    {
        int first = -1;
        foreach (string preposition in Prepositions)
        {
            int at = phrase.IndexOf(preposition, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }

    private static string OfNoun(string noun, bool isShouted)
    {
        if (noun.Length == 0 || !char.IsLetter(noun[^1])) return noun;
        if (IsCapitals(noun) && !isShouted) return noun + "s";
        string lower = noun.ToLowerInvariant();
        if (EnglishNumber.IsPlural(lower)) return noun;
        return WithCaseOf(noun, isShouted, OfLowerCase(lower));
    }

    private static string OfLowerCase(string noun)
    {
        int hyphen = noun.LastIndexOf('-') + 1;
        if (IrregularNouns.Plurals.TryGetValue(noun, out string? whole)) return whole;
        if (hyphen > 0) return noun[..hyphen] + OfLowerCase(noun[hyphen..]);
        if (noun.EndsWith("woman", StringComparison.Ordinal) || noun.EndsWith("chairman", StringComparison.Ordinal)
            || noun.EndsWith("ombudsman", StringComparison.Ordinal)) return noun[..^2] + "en";
        if (noun.EndsWith("child", StringComparison.Ordinal)) return noun + "ren";
        if (noun.EndsWith("is", StringComparison.Ordinal)) return noun[..^2] + "es";
        if (EndsInHiss(noun)) return noun + "es";
        if (noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal)) return noun[..^1] + "ies";
        return noun + "s";
    }

    private static bool EndsInHiss(string noun) =>
        noun[^1] is 's' or 'x' or 'z'
        || noun.EndsWith("ch", StringComparison.Ordinal)
        || noun.EndsWith("sh", StringComparison.Ordinal);

    /// <summary>The letters that both share keep the written case; what the plural adds is in capitals only in shouted text.</summary>
    private static string WithCaseOf(string written, bool isShouted, string plural)
    {
        if (isShouted) return plural.ToUpperInvariant();
        int shared = 0;
        while (shared < written.Length && shared < plural.Length && char.ToLowerInvariant(written[shared]) == plural[shared]) shared++;
        bool startsWithCapital = shared == 0 && char.IsUpper(written[0]);
        return written[..shared] + (startsWithCapital ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural[shared..]);
    }

    /// <summary>Capitals are an abbreviation ("DSL") unless the whole phrase is in capitals and too long to be one ("HEAD TEACHER").</summary>
    private static bool IsShouted(string phrase, string noun) =>
        IsCapitals(phrase) && (noun.Length > 6 || phrase.Contains(' ', StringComparison.Ordinal) || IrregularNouns.Plurals.ContainsKey(noun.ToLowerInvariant()));

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower) && text.Count(char.IsLetter) > 1;
}
