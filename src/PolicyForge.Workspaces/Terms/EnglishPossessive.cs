namespace PolicyForge.Workspaces.Terms;

/// <summary>Forms English possessives: "headteacher's", "pupils'", "children's", "Head of School's", "boss's".</summary>
public static class EnglishPossessive
{
    public static string Of(string phrase)
    {
        if (phrase.Length == 0) return phrase;
        string lastWord = phrase[(phrase.LastIndexOfAny([' ', '/', '-']) + 1)..];
        bool isAbbreviation = lastWord.Length > 1 && lastWord.All(char.IsUpper);
        bool takesApostropheAlone = lastWord.EndsWith('s') && !isAbbreviation && EnglishNumber.IsPlural(lastWord.ToLowerInvariant());
        return phrase + (takesApostropheAlone ? "'" : "'s");
    }
}
