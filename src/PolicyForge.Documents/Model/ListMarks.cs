namespace PolicyForge.Documents.Model;

/// <summary>The marks that are printed before the items of a numbered list, and the room that they need.</summary>
public static class ListMarks
{
    /// <summary>Between a mark and its words, as a share of the text's size.</summary>
    private const double Gap = 0.2;

    /// <summary>"3.", "(c)" or "(iii)"; empty for bullets and boxes.</summary>
    public static string Of(ListStyle style, int number) => style switch
    {
        ListStyle.Decimal => $"{number}.",
        ListStyle.LowerLetter => $"({Letters(number)})",
        ListStyle.LowerRoman => $"({Roman(number)})",
        ListStyle.UpperLetter => $"{Letters(number).ToUpperInvariant()}.",
        ListStyle.UpperRoman => $"{Roman(number).ToUpperInvariant()}.",
        _ => "",
    };

    /// <summary>How much wider the widest of the usual fonts (Verdana) is than the narrow ones (Arial) by which <see cref="WidthOf"/> measures.</summary>
    private const double WidestFont = 1.22;

    /// <summary>The room that the widest mark of a list needs, its gap included, as a share of the text's size; 0 where it fits into what every list has.</summary>
    /// <param name="list">A list of any style.</param>
    /// <param name="usual">The room that every list has.</param>
    public static double RoomBeyond(ListBlock list, double usual)
    {
        double widest = 0;
        for (int i = 0; i < list.Items.Length; i++) widest = Math.Max(widest, WidthOf(Of(list.Style, list.Start + i)));
        return widest + Gap <= usual ? 0 : (widest * WidestFont) + Gap;
    }

    private static double WidthOf(string mark)
    {
        double width = 0;
        foreach (char c in mark)
        {
            width += c switch
            {
                'i' or 'l' or 'j' => 0.222,
                '.' or 'I' => 0.278,
                '(' or ')' or 'r' or 'f' or 't' => 0.333,
                'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.5,
                'm' or 'M' or 'w' => 0.833,
                _ when char.IsAsciiLetterUpper(c) => 0.722,
                _ => 0.556,
            };
        }

        return width;
    }

    /// <summary>a to z, then aa, bb, as Word counts.</summary>
    private static string Letters(int number) => number < 1 ? "" : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        string digits = "";
        foreach (var (value, sign) in ((int, string)[])[(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; number >= value; number -= value) digits += sign;
        }

        return digits;
    }
}
