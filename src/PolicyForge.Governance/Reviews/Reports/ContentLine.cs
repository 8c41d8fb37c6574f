using System.Text;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>Writes content lines of iCalendar (RFC 5545, sections 3.1 and 3.3.11).</summary>
internal static class ContentLine
{
    private const int MaximumOctets = 75;

    /// <summary>Appends "NAME:value", folded so that no line is longer than 75 octets and no character is cut in two.</summary>
    public static void Append(StringBuilder calendar, string name, string value)
    {
        string line = $"{name}:{value}";
        int octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaximumOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }

    /// <summary>A TEXT value: backslash, semicolon, comma and line ends escaped, other control characters left out.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder();
        foreach (char c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (!char.IsControl(c)) text.Append(c);
        }

        return text.ToString();
    }
}
