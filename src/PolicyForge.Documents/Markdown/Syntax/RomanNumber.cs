namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Lower-case roman numbers, as lists use them.</summary>
internal static class RomanNumber
{
    private static readonly (int Value, string Digits)[] Steps =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number, 1 to 399, in its usual form; null where the digits are none ("iiii", "mix").</summary>
    public static int? Read(ReadOnlySpan<char> digits)
    {
        int number = 0;
        var rest = digits;
        foreach (var (value, sign) in Steps)
        {
            int most = sign.Length == 2 || sign is "v" or "l" ? 1 : 3;
            for (int i = 0; i < most && rest.StartsWith(sign, StringComparison.Ordinal); i++)
            {
                number += value;
                rest = rest[sign.Length..];
            }
        }

        return rest.IsEmpty && number > 0 ? number : null;
    }

    /// <summary>The digits of a number of at least 1.</summary>
    public static string Write(int number)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var (value, sign) in Steps)
        {
            for (; number >= value; number -= value) digits.Append(sign);
        }

        return digits.ToString();
    }
}
