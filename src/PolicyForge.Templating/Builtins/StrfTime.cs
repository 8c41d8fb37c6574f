using System.Globalization;
using System.Text;

namespace PolicyForge.Templating.Builtins;

/// <summary>Formats dates by patterns such as <c>%d %b %Y</c>.</summary>
internal static class StrfTime
{
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder(pattern.Length * 2);
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            char code = pattern[++i];
            string? part = FormatDate(date, code, culture) ?? FormatTime(date, code, culture);
            if (part is null) text.Append('%').Append(code);
            else text.Append(part);
        }

        return text.ToString();
    }

    private static string? FormatDate(DateTime date, char code, CultureInfo culture) => code switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'C' => (date.Year / 100).ToString("D2", culture),
        'd' => date.ToString("dd", culture),
        'D' => date.ToString("MM/dd/yy", culture),
        'e' => date.Day.ToString(culture).PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'm' => date.ToString("MM", culture),
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, DayOfWeek.Sunday),
        'v' => string.Create(culture, $"{date.Day,2}-{date.ToString("MMM", culture).ToUpperInvariant()}-{date:yyyy}"),
        'V' => culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday).ToString("D2", culture),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'W' => Week(date, culture, DayOfWeek.Monday),
        'x' => date.ToString("d", culture),
        'y' => date.ToString("yy", culture),
        'Y' => date.ToString("yyyy", culture),
        _ => null,
    };

    private static string? FormatTime(DateTime date, char code, CultureInfo culture) => code switch
    {
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'H' => date.ToString("HH", culture),
        'I' => date.ToString("hh", culture),
        'k' => date.Hour.ToString(culture).PadLeft(2),
        'l' => date.ToString("%h", culture).PadLeft(2),
        'L' => date.ToString("fff", culture),
        'M' => date.ToString("mm", culture),
        'n' => "\n",
        'N' => date.ToString("fffffff", culture) + "00",
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", culture),
        's' => ((DateTimeOffset)DateTime.SpecifyKind(date, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(culture),
        'S' => date.ToString("ss", culture),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", culture),
        'X' => date.ToString("T", culture),
        'Z' => "+00:00",
        '%' => "%",
        _ => null,
    };

    private static string Week(DateTime date, CultureInfo culture, DayOfWeek firstDay) =>
        culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, firstDay).ToString("D2", culture);
}
