using System.Globalization;
using System.Text;

namespace PolicyForge.Docx.Checking;

/// <summary>How Word prints a counter (ECMA-376 Part 1, 17.18.59).</summary>
internal static class NumberFormats
{
    private static readonly (int Value, string Letters)[] Numerals =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>After "z" comes "aa", then "bb".</summary>
    public static string Letter(int number) => number < 1 ? "" : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    public static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Numerals)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }
}
