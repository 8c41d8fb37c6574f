using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Recognition;

/// <summary>The mark of a list's item, as Markdown can count it.</summary>
/// <param name="Kind">"1", "a" or "i"; "-" for a bullet.</param>
public readonly partial record struct ItemMark(char Kind, int Number)
{
    public static ItemMark Bullet { get; } = new('-', 0);

    /// <summary>What is counted; null for marks that Markdown has no list for. A lone i is roman, a lone v or x a letter.</summary>
    public static ItemMark? Read(string label)
    {
        string core = Shape().Match(label.Trim()) is { Success: true } match ? match.Groups["core"].Value : "";
        if (core.Length == 0) return null;
        if (int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number > 0 ? new ItemMark('1', number) : null;
        if (core.Length > 0 && char.IsUpper(core[0])) core = core.ToLowerInvariant();
        if (core is "i" || core.Length > 1) return RomanOf(core) is { } roman ? new ItemMark('i', roman) : null;
        return new ItemMark('a', core[0] - 'a' + 1);
    }

    /// <summary>The letter that a roman number also is: "i" after "h".</summary>
    public ItemMark? AsLetter => Kind != 'i' ? null : Number switch { 1 => new ItemMark('a', 9), 5 => new ItemMark('a', 22), 10 => new ItemMark('a', 24), _ => null };

    /// <summary>The roman number that a letter also is: "c", "d", "l", "m".</summary>
    public ItemMark? AsRoman => Kind == 'a' && RomanOf(((char)('a' + Number - 1)).ToString()) is { } roman ? new ItemMark('i', roman) : null;

    /// <summary>As it stands in Markdown.</summary>
    /// <param name="delimiter">A full stop or a bracket: another one begins another list.</param>
    public string Write(char delimiter) => Kind switch
    {
        '-' => "-",
        '1' => Number.ToString(CultureInfo.InvariantCulture) + delimiter,
        'a' => $"{(char)('a' + Number - 1)}{delimiter}",
        _ => RomanText(Number) + delimiter,
    };

    private static int? RomanOf(string digits)
    {
        for (int number = 1; number < 60; number++)
        {
            if (RomanText(number) == digits) return number;
        }

        return digits switch { "l" => 50, "c" => 100, "d" => 500, "m" => 1000, _ => null };
    }

    private static string RomanText(int number)
    {
        string digits = "";
        foreach (var (value, sign) in ((int, string)[])[(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; number >= value; number -= value) digits += sign;
        }

        return digits;
    }

    [GeneratedRegex(@"\A[(\[]?(?<core>\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})[.):\]]{0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
