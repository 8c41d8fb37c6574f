using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Emphasis, as far as <see cref="MarkBudget"/> reaches.</summary>
internal sealed class BoundedEmphasisParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char mark = slice.CurrentChar;
        if (slice.PeekCharExtra(-1) == mark) return base.Match(processor, ref slice);
        int length = slice.AsSpan().IndexOfAnyExcept(mark);
        return MarkBudget.Refuse(processor, ref slice, length < 0 ? slice.Length : length) || base.Match(processor, ref slice);
    }
}
