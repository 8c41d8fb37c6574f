using System.Globalization;
using System.Text;

namespace PolicyForge.Templating.Builtins;

/// <summary>Reads dates. A date with an offset becomes UTC, one without stays as written, so that the machine's time zone never matters.</summary>
internal static class DateParsing
{
    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    public static bool TryParse(string text, out DateTime date) => TryParse(text, null, CultureInfo.InvariantCulture, out date);

    public static bool TryParse(string text, string? pattern, CultureInfo culture, out DateTime date)
    {
        bool parsed = pattern is null
            ? DateTime.TryParse(text, culture, Styles, out date)
            : DateTime.TryParseExact(text, ToDotNet(pattern), culture, Styles, out date);
        date = DateTime.SpecifyKind(date, DateTimeKind.Unspecified);
        return parsed;
    }

    private static string ToDotNet(string pattern)
    {
        var format = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '%' && i + 1 < pattern.Length) format.Append(Code(pattern[++i]));
            else if (char.IsAsciiLetter(c) || c is '\\' or '"' or '\'' or '%' or '/' or ':') format.Append('\\').Append(c);
            else format.Append(c);
        }

        return format.Length == 1 ? $"%{format}" : format.ToString();
    }

    private static string Code(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'n' => "\n",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        't' => "\t",
        'T' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "\\%",
        _ => throw new ArgumentException($"The pattern %{code} is not supported for the parse method", nameof(code)),
    };
}
