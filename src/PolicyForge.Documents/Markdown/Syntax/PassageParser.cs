using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <see cref="PassageInline"/>s. The words are plain: marks within them are printed.</summary>
internal sealed class PassageParser : InlineParser
{
    public PassageParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        const string Attribute = "]{lang=";
        var rest = slice.AsSpan();
        int close = rest[1..].IndexOfAny('[', ']') + 1;
        if (close < 2 || !rest[close..].StartsWith(Attribute)) return false;
        int end = rest[close..].IndexOfAny('}', '\n');
        if (end < 0 || rest[close + end] != '}') return false;
        end += close;
        processor.Inline = new PassageInline
        {
            Words = HtmlHelper.Unescape(rest[1..close].ToString()),
            Language = rest[(close + Attribute.Length)..end].Trim('"').ToString(),
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out int line, out int column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}
