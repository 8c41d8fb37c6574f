namespace PolicyForge.Workspaces.Terms;

/// <summary>Tells singular from plural by the look of a noun.</summary>
internal static class EnglishNumber
{
    /// <summary>True where a lower-case noun is plural already, or has no other form.</summary>
    public static bool IsPlural(string noun)
    {
        string last = noun[(noun.LastIndexOfAny(['-', ' ']) + 1)..];
        if (IrregularNouns.Unchanging.Contains(last) || IrregularNouns.PluralForms.Contains(last) || IrregularNouns.PluralForms.Contains(noun)) return true;
        if (IrregularNouns.Plurals.ContainsKey(last)) return false;
        if (last.EndsWith("children", StringComparison.Ordinal) || last.EndsWith("women", StringComparison.Ordinal)) return true;
        return last.Length > 2 && last[^1] == 's' && last[^2] is not ('s' or 'u' or 'i');
    }
}
