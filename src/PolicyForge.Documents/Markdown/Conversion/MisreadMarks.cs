using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Finds marks that were typed to mean something, were not read as that, and would be printed.</summary>
internal sealed partial class MisreadMarks(ConversionContext conversion)
{
    private const char Other = '\uFFFC';

    public void Check(ContainerInline? root)
    {
        if (root is null) return;
        var text = new StringBuilder();
        var offsets = new List<int>();
        foreach (var inline in root.Descendants())
        {
            if (inline is LiteralInline literal) Append(text, offsets, literal.Content.AsSpan(), literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0), literal.IsFirstCharacterEscaped);
            else if (inline is DelimiterInline delimiter) Append(text, offsets, delimiter.ToLiteral(), delimiter.Span.Start, false);
            else if (inline is not ContainerInline or LinkInline) Append(text, offsets, [Other], inline.Span.Start, false);
        }

        string printed = text.ToString();
        if (printed.AsSpan().IndexOfAny("[]*+=") < 0) return;
        Report(Links(), MarkdownDiagnostics.MisreadLink, printed, offsets);
        Report(Marks(), MarkdownDiagnostics.MisreadMark, printed, offsets);
    }

    private static void Append(StringBuilder text, List<int> offsets, ReadOnlySpan<char> words, int start, bool isEscaped)
    {
        for (int i = 0; i < words.Length; i++)
        {
            text.Append(isEscaped && i == 0 ? Other : words[i]);
            offsets.Add(start + i);
        }
    }

    private void Report(Regex pattern, Diagnostics.DiagnosticDescriptor descriptor, string printed, List<int> offsets)
    {
        foreach (Match match in pattern.Matches(printed))
        {
            int start = offsets[match.Index];
            int end = offsets[match.Index + match.Length - 1] + 1;
            if (start >= 0 && end > start && end <= conversion.Text.Length && conversion.IsWritten(start, conversion.Text[start..end]))
                conversion.Report(descriptor, start, end, null, Clip(conversion.Text[start..end].ReplaceLineEndings(" ")));
        }
    }

    private static string Clip(string words) => words.Length > 80 ? words[..80] + "…" : words;

    /// <summary>Words in square brackets and directly an address in round ones, a label, or a space and an address.</summary>
    [GeneratedRegex(@"\[[^\[\]\uFFFC]{1,200}\](?:\([^)]{0,500}\)|\[[^\[\]\uFFFC]{0,100}\]|[ \t\r\n]\((?:https?:|mailto:|tel:|www\.|#)[^)]{0,500}\)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    /// <summary>
    /// Two stars that mark nothing, or more than can; two plus or equal signs, where a second pair follows; a footnote's mark with a space in it; and, where a text begins, a box to tick that is no item of a list.
    /// </summary>
    [GeneratedRegex(@"\[(?:\^[ \t]+|[ \t]+\^)[^\[\]\uFFFC]{1,60}\]|\A(?:-\[[ xX]?\]|\[[ xX]\](?=[^\s:(\[])|\[\](?=[ \t]))|(?<!\*)\*\*(?!\*)|(?<!\*)\*{33,}|(?<![\w+])\+\+(?= ?[^+\uFFFC]{1,200}\+\+)|(?<![\w=])==(?= ?[^=\uFFFC]{1,200}==)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
