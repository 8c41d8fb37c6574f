using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Passages;

/// <summary>Reads as much of the template language as tells where its blocks open and close.</summary>
internal static partial class ScriptLines
{
    private static readonly HashSet<string> Opening = new(["if", "for", "tablerow", "while", "case", "with", "capture", "wrap", "func"], StringComparer.Ordinal);
    private static readonly HashSet<string> Dividing = new(["else", "when", "end"], StringComparer.Ordinal);

    /// <summary>The first word of a statement that opens, divides or closes a block and is alone on its line; null for any other line.</summary>
    public static string? KeywordOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.StartsWith("{{") || !line.EndsWith("}}") || line[2..].IndexOf("}}") != line.Length - 4) return null;
        var match = FirstWord().Match(line.ToString());
        return Opens(match.Groups[1].Value) || Dividing.Contains(match.Groups[1].Value) ? match.Groups[1].Value : null;
    }

    public static bool Opens(string keyword) => Opening.Contains(keyword);

    /// <summary>How many more blocks a text opens than it closes; half a statement counts as one.</summary>
    public static int DepthOf(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal)) return 0;
        int depth = 0;
        int end = 0;
        foreach (Match code in Code().Matches(text))
        {
            end = code.Index + code.Length;
            string inside = code.Groups[1].Value;
            if (inside.TrimStart('-', '~').StartsWith('#')) continue;
            foreach (Match word in StatementWord().Matches(inside))
            {
                if (Opens(word.Groups[1].Value)) depth++;
                else if (word.Groups[1].Value == "end") depth--;
            }
        }

        return text.IndexOf("{{", end, StringComparison.Ordinal) < 0 ? depth : depth + 1;
    }

    [GeneratedRegex(@"\A\{\{[-~]?\s*([a-z_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();

    /// <summary>Up to the braces that close it, past texts in quotes.</summary>
    [GeneratedRegex("""\{\{((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?!\}\}).)*)\}\}""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Code();

    /// <summary>The word that begins a statement.</summary>
    [GeneratedRegex(@"(?:\A[-~]?|[;\n])\s*([a-z]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StatementWord();
}
