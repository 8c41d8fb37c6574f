using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>How many marks of emphasis and links a paragraph may hold. Markdig nests every open one in the one before it, so that without a limit a run of stars exhausts the stack.</summary>
internal sealed class MarkBudget
{
    /// <summary>In one paragraph, heading or cell.</summary>
    public const int Most = 1000;

    /// <summary>Of the same mark side by side: three have a meaning.</summary>
    public const int LongestRun = 32;

    private int _used;

    /// <summary>Where the marks became too many, by document.</summary>
    public static IReadOnlyList<SourceSpan> OverspentIn(MarkdownDocument document) => document.GetData(typeof(MarkBudget)) as List<SourceSpan> ?? [];

    /// <summary>Takes the run of marks at the slice as plain text where the paragraph has too many, or the run is too long. False leaves it to the parsers of marks.</summary>
    public static bool Refuse(InlineProcessor processor, ref StringSlice slice, int length)
    {
        if (processor.Block is not { } block) return false;
        if (block.GetData(typeof(MarkBudget)) is not MarkBudget budget) block.SetData(typeof(MarkBudget), budget = new MarkBudget());
        if (length <= LongestRun && ++budget._used <= Most) return false;
        var span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + length - 1));
        if (budget._used == Most + 1) Overspend(processor.Document, span);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1)) { Span = span };
        slice.Start += length;
        return true;
    }

    private static void Overspend(MarkdownDocument document, SourceSpan span)
    {
        if (document.GetData(typeof(MarkBudget)) is not List<SourceSpan> spans) document.SetData(typeof(MarkBudget), spans = []);
        spans.Add(span);
    }
}
