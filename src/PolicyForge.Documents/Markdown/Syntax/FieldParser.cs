using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <see cref="FieldInline"/>s. A colon within a word ("10:30") begins none.</summary>
internal sealed class FieldParser : InlineParser
{
    public FieldParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before == ':') return false;
        string text = slice.Text;
        int end = slice.End + 1;
        int bracket = slice.Start + 1;
        while (bracket < end && (char.IsAsciiLetter(text[bracket]) || text[bracket] == '-')) bracket++;
        if (bracket == slice.Start + 1 || bracket >= end || text[bracket] != '[') return false;

        int close = FindClose(text, bracket, end, '[', ']');
        int after = close < 0 ? EndOfLine(text, bracket, end) : close + 1;
        var braces = close < 0 ? null : ReadBraces(processor, text, after, end);
        string name = text[(slice.Start + 1)..bracket];
        processor.Inline = new FieldInline
        {
            Name = name,
            Label = Unescape(text[(bracket + 1)..(close < 0 ? after : close)]),
            Attributes = braces,
            IsComplete = close >= 0,
            Span = new SourceSpan(
                processor.GetSourcePosition(slice.Start, out int line, out int column),
                processor.GetSourcePosition(after + (braces?.Text.Length ?? 0) - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = after + (braces?.Text.Length ?? 0);
        return true;
    }

    private static AttributeBraces? ReadBraces(InlineProcessor processor, string text, int start, int end)
    {
        if (start >= end || text[start] != '{') return null;
        int close = FindClose(text, start, end, '{', '}');
        return close < 0 ? null : new AttributeBraces(text[start..(close + 1)], processor.GetSourcePosition(start));
    }

    /// <summary>The bracket that closes the one at <paramref name="open"/> on the same line; -1 where there is none.</summary>
    private static int FindClose(string text, int open, int end, char opening, char closing)
    {
        int depth = 0;
        bool quoted = false;
        for (int i = open; i < end && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '\\') i++;
            else if (opening == '{' && text[i] == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (text[i] == opening) depth++;
            else if (text[i] == closing && --depth == 0) return i;
        }

        return -1;
    }

    private static int EndOfLine(string text, int start, int end)
    {
        int stop = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
        return stop < 0 ? end : start + stop;
    }

    private static string Unescape(string label) => HtmlHelper.Unescape(label.Trim());
}
