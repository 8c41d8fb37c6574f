using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Word;

/// <summary>What a field shows of which the file holds no result: old fields have their words in their instruction.</summary>
internal static partial class FieldWords
{
    /// <summary>The words; empty where a reader sees nothing; null where he sees what only Word can reckon.</summary>
    public static string? Of(string instruction)
    {
        string text = instruction.Trim();
        string name = text.Split([' ', '\\'], 2)[0].ToUpperInvariant();
        string rest = text[Math.Min(name.Length, text.Length)..].Trim();
        return name switch
        {
            "" or "TC" or "XE" or "TA" or "RD" or "SET" or "ASK" or "PRINT" or "ADVANCE" or "PRIVATE" or "HYPERLINK" or "BOOKMARK" or "FORMTEXT" or "FORMCHECKBOX" or "FORMDROPDOWN" => "",
            "SYMBOL" => SymbolOf(rest),
            "QUOTE" => rest.Trim('"'),
            "MACROBUTTON" or "GOTOBUTTON" => rest.Split(' ', 2) is [_, var words] ? words.Trim() : "",
            _ => null,
        };
    }

    private static string? SymbolOf(string rest)
    {
        if (Symbol().Match(rest) is not { Success: true } match) return null;
        string code = match.Groups["code"].Value;
        bool isHexadecimal = code.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!int.TryParse(isHexadecimal ? code[2..] : code, isHexadecimal ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        string font = FontSwitch().Match(rest) is { Success: true } named ? named.Groups["font"].Value : "";
        return Symbols.Read(font, number.ToString("X", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\A(?<code>0[xX][0-9A-Fa-f]{1,5}|\d{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\\f\s+""?(?<font>[^""\\]+)", RegexOptions.CultureInvariant)]
    private static partial Regex FontSwitch();
}
