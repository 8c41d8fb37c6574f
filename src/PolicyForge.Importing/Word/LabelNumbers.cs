using System.Globalization;

namespace PolicyForge.Importing.Word;

/// <summary>Numbers in the formats of lists (ECMA-376 Part 1, 17.18.59).</summary>
internal static class LabelNumbers
{
    private const int LongestLetters = 20;

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Write(int number, string format) => format switch
    {
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerLetter" => Letters(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => Decimal(number) + Ending(number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>a to z, then aa, bb.</summary>
    private static string Letters(int number) => number < 1 ? "" : new string((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, LongestLetters));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        string digits = "";
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value) digits += sign;
        }

        return digits;
    }

    private static string Ending(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
