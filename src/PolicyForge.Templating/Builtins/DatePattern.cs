using System.Text;

namespace PolicyForge.Templating;

/// <summary>Turns patterns such as <c>%d/%m/%Y</c> into those of .NET.</summary>
internal static class DatePattern
{
    /// <param name="isLiteral">Whether letters that no % precedes stand for themselves; Scriban hands them to .NET, to which "yyyy" is the year.</param>
    public static string From(string pattern, bool isLiteral)
    {
        var format = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '%' && i + 1 < pattern.Length) format.Append(Code(pattern[++i]));
            else if (isLiteral && (char.IsAsciiLetter(c) || c is '\\' or '"' or '\'' or '%' or '/' or ':')) format.Append('\\').Append(c);
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
