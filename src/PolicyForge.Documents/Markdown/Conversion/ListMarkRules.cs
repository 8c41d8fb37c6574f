using System.Text.RegularExpressions;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Holds the marks that were typed before the items of a numbered list against those that will be printed.</summary>
internal sealed partial class ListMarkRules(ConversionContext conversion)
{
    public void Check(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        if (items.Count == 0) return;
        int first = items[0].Order;
        if (items.TrueForAll(item => item.Order == first)) return;
        for (int i = 1; i < items.Count; i++)
        {
            int expected = first + i;
            if (items[i].Order == expected) continue;
            if (!IsConditional(items[0].Span.Start, items[i].Span.Start)) Report(items[i], Printed(list, expected));
            return;
        }
    }

    private void Report(ListItemBlock item, string printed)
    {
        string text = conversion.Text;
        int end = text.AsSpan(item.Span.Start).IndexOfAny(" \t\r\n");
        end = end < 0 ? text.Length : item.Span.Start + end;
        conversion.Report(MarkdownDiagnostics.UnexpectedMark, item.Span.Start, end, null, text[item.Span.Start..end], printed);
    }

    /// <summary>Where a template decides which items there are, marks follow one another in the source only.</summary>
    private bool IsConditional(int start, int end) => conversion.WrittenBetween(start, end) is not { } between || Statement().IsMatch(between);

    private static string Printed(ListBlock list, int number) => list.BulletType switch
    {
        LetterListItemParser.Letters when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}{list.OrderedDelimiter}",
        LetterListItemParser.Roman => $"{RomanNumber.Write(number)}{list.OrderedDelimiter}",
        _ => $"{number}{list.OrderedDelimiter}",
    };

    [GeneratedRegex(@"\{\{[-~]?\s*(?:if|else|end|for|while|case|when|include|tablerow)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
