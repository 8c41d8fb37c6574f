using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <c>[^name]</c> before links are looked for, so that two marks side by side, or one before a round bracket or after "!", are no link or picture.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int start = slice.Start;
        bool isAfterMark = slice.CurrentChar == '!';
        int open = isAfterMark ? start + 1 : start;
        if (FootnoteAt(processor, slice, open) is not var (definition, end)) return !isAfterMark && MarkBudget.Refuse(processor, ref slice, 1);
        if (isAfterMark)
        {
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, start)) { Span = SpanOf(processor, start, start) };
            slice.Start = open;
            return true;
        }

        var link = definition.CreateLinkInline!(processor, definition, null);
        link.Span = SpanOf(processor, start, end);
        link.IsClosed = true;
        processor.Inline = link;
        slice.Start = end + 1;
        return true;
    }

    private static (FootnoteLinkReferenceDefinition Definition, int End)? FootnoteAt(InlineProcessor processor, StringSlice slice, int open)
    {
        var rest = open + 2 <= slice.End ? slice.Text.AsSpan(open, slice.End + 1 - open) : default;
        if (!rest.StartsWith("[^")) return null;
        int close = rest.IndexOfAny(']', '\n', '\r');
        if (close < 3 || rest[close] != ']') return null;
        return processor.Document.TryGetLinkReferenceDefinition(rest[1..close].ToString(), out var found) && found is FootnoteLinkReferenceDefinition { CreateLinkInline: not null } footnote
            ? (footnote, open + close)
            : null;
    }

    private static SourceSpan SpanOf(InlineProcessor processor, int start, int end) => new(processor.GetSourcePosition(start), processor.GetSourcePosition(end));
}
