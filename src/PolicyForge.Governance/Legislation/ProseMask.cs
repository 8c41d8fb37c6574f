using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Legislation;

/// <summary>Blanks what is no prose of the writer's own, and keeps every offset.</summary>
internal static partial class ProseMask
{
    /// <summary>The text with front matter, code, template code, links and block quotes replaced by NUL, which is part of no title.</summary>
    public static string Of(string text, int start)
    {
        string masked = NotProse().Replace(text, match => new string('\0', match.Length));
        return string.Concat(new string('\0', start), masked.AsSpan(start));
    }

    /// <summary>True where the place lies in a heading, whose words make its anchor.</summary>
    public static bool IsHeading(string text, int index) => LineBefore(text, index).TrimStart().StartsWith('#');

    /// <summary>True where a quotation mark is open before the place, on its line.</summary>
    public static bool IsQuoted(string text, int index)
    {
        var line = LineBefore(text, index);
        return line.Count('"') % 2 == 1 || line.Count('“') > line.Count('”') || line.LastIndexOf('‘') > line.LastIndexOf('’');
    }

    private static ReadOnlySpan<char> LineBefore(string text, int index) => text.AsSpan(text.LastIndexOf('\n', Math.Max(index - 1, 0)) + 1, index - text.LastIndexOf('\n', Math.Max(index - 1, 0)) - 1);

    [GeneratedRegex(@"^[ \t]*(?<fence>```+|~~~+)[^\n]*\n[\s\S]*?(?:^[ \t]*\k<fence>|\z)|\{\{[\s\S]*?\}\}|`[^`\n]+`|!?\[[^\]\n]*\]\([^)\n]*\)|<https?:[^>\s]*>|^[ \t]*>[^\n]*",
        RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex NotProse();
}
