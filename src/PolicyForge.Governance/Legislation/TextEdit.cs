using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation;

/// <summary>Other words in the place of a span; an insertion where the span is empty.</summary>
internal readonly record struct TextEdit(SourceSpan Span, string Text)
{
    /// <summary>The text with all edits made. Spans are of the text as it was, and none overlaps another; of several at one place the earlier comes first.</summary>
    public static string Apply(string text, ImmutableArray<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 200);
        int done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length))
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.Text);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
