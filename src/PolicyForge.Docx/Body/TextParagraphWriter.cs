using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes paragraphs of running text: the part they play and the place where they stand decide the style.</summary>
internal sealed class TextParagraphWriter(Story story)
{
    /// <summary>Letters: two lines or so.</summary>
    private const int ShortStart = 190;

    /// <summary>Letters: what does not leave a page half empty.</summary>
    private const int LongestStart = 700;

    private readonly BookmarkWriter _bookmarks = new(story);

    /// <summary>Writes a paragraph and returns where what hangs on it starts.</summary>
    public int Write(Paragraph paragraph, BlockContext context, bool leadsIn)
    {
        context = context.Under(paragraph);
        context = context.In(story.Scope.Moves.Take(paragraph, context.Revision));
        leadsIn |= context.KeepNext;
        var properties = Properties(paragraph, context) with { KeepNext = leadsIn };
        if (context.Place == TextPlace.Body) properties = AtStart(properties, paragraph);
        var before = Before(paragraph, context, leadsIn);
        if (before is { } old) properties = Reformatted(properties, paragraph, context, hasStyle: old.Style == properties.Style);
        story.Paragraphs.Begin(properties, before);
        bool isDeleted = (context.Revision ?? paragraph.End)?.Kind == ChangeKind.Deleted;
        var bookmarks = _bookmarks.Open(paragraph.Anchor, isDeleted);
        int kept = paragraph.Bookmark is { } name ? _bookmarks.Start(name) : 0;
        story.Inlines.Width = context.Width;
        var run = new RunContext(context.IsSmall ? RunFormat.Small : RunFormat.None, context.Revision);
        story.Inlines.WriteAll(paragraph.Inlines, run);
        // Lines to write on by hand; they are outside the field, so that typing in it does not push them along.
        if (properties.Style == StyleIds.FormAnswer) story.Runs.Content(run, "<w:br/><w:br/><w:br/>");
        _bookmarks.Close(bookmarks);
        _bookmarks.End(kept);
        story.Paragraphs.End();
        return context.Place != TextPlace.Body ? context.Indent : paragraph.Number is { } number ? TextIndent(number) : 0;
    }

    /// <summary>The first paragraph of a main section stands whole beside its heading, and a short one brings the next along.</summary>
    private ParagraphProperties AtStart(ParagraphProperties properties, Paragraph paragraph)
    {
        if (!story.Scope.SectionStarts) return properties;
        story.Scope.SectionStarts = false;
        int length = PlainText.Of(paragraph.Inlines).Length;
        return properties with { KeepNext = properties.KeepNext || length <= ShortStart, KeepLines = length <= LongestStart };
    }

    /// <summary>Lines of a code block are lines of one paragraph.</summary>
    public void Write(CodeBlock code, BlockContext context)
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.CodeBlock) { Revision = context.Revision });
        var run = new RunContext(RunFormat.None, context.Revision);
        bool isFirst = true;
        foreach (var line in code.Text.AsSpan().EnumerateLines())
        {
            if (!isFirst) story.Runs.Content(run, "<w:br/>");
            isFirst = false;
            story.Runs.Text(run, line);
        }

        story.Paragraphs.End();
    }

    /// <summary>What a paragraph's properties were, where it or the notice that it stands in changed; null for no change.</summary>
    private ParagraphProperties? Before(Paragraph paragraph, BlockContext context, bool leadsIn)
    {
        if (context.Revision is not null) return null;
        var old = paragraph.Change is { Kind: ChangeKind.Reformatted, Before: Paragraph own } ? own
            : context.BoxChange is not null || (paragraph.Number is not null && paragraph.End is not { Kind: ChangeKind.Deleted } && story.Scope.FormerNumbering is not null) ? paragraph : null;
        if (old is null) return null;
        var before = Properties(old, context.Former(), isFormer: true) with { KeepNext = leadsIn };
        if (old.Number is not { } number || before.Number is not null || before.Style == Properties(paragraph, context).Style) return before;
        // LibreOffice brings back the style, but not always the number that it gives.
        var style = story.Scope.Numbering.Paragraph(number);
        return before with { Number = (style.NumberId, style.Level) };
    }

    /// <param name="hasStyle">True where the style is the one that it was, so that nothing but its mark would tell of another number.</param>
    private ParagraphProperties Reformatted(ParagraphProperties properties, Paragraph paragraph, BlockContext context, bool hasStyle)
    {
        var change = paragraph.Change ?? context.BoxChange ?? story.Scope.Survey.FirstChange;
        properties = properties with { Reformatted = change };
        if (!hasStyle || story.Scope.FormerNumbering is not null) return properties;
        if (change?.Before is not Paragraph { Number: { } former } || paragraph.Number is not { } number || former.Text == number.Text) return properties;
        var style = story.Scope.Numbering.Paragraph(number);
        return properties with { Number = (style.NumberId, style.Level), FormerLabel = former };
    }

    /// <param name="isFormer">True for what was in the old document of a redline; where the paragraph was deleted that goes without saying.</param>
    private ParagraphProperties Properties(Paragraph paragraph, BlockContext context, bool isFormer = false)
    {
        var properties = new ParagraphProperties(StyleOf(paragraph.Role, context))
        {
            Revision = context.Revision, End = paragraph.End, Move = context.Move, Alignment = context.Alignment, HasRoomAbove = paragraph.Role is ParagraphRole.Label,
            IsRightToLeft = TextDirection.IsRightToLeft(paragraph.Inlines),
        };
        if (IsAnswer(paragraph, context)) return properties with { Style = StyleIds.FormAnswer };
        if (paragraph.Number is { } number)
        {
            isFormer |= (context.Revision ?? paragraph.End)?.Kind == ChangeKind.Deleted;
            var style = ((isFormer ? story.Scope.FormerNumbering : null) ?? story.Scope.Numbering).Paragraph(number);
            return properties with { Style = style.StyleId, Number = style.IsLinked ? null : (style.NumberId, style.Level) };
        }

        return context.Place == TextPlace.ListItem && paragraph.Role == ParagraphRole.Body
            ? properties with { Indent = ContinuationIndent(context) }
            : properties;
    }

    /// <summary>A long answer with the width of the page to itself.</summary>
    private static bool IsAnswer(Paragraph paragraph, BlockContext context) =>
        context.Place == TextPlace.Body && paragraph is { Number: null, Inlines: [TextField { IsMultiline: true }] };

    private static string StyleOf(ParagraphRole role, BlockContext context) => role switch
    {
        ParagraphRole.Title => StyleIds.Title,
        ParagraphRole.Organisation => StyleIds.Organisation,
        ParagraphRole.Subtitle => StyleIds.Subtitle,
        ParagraphRole.Motto => StyleIds.Motto,
        ParagraphRole.Statement => StyleIds.Statement,
        ParagraphRole.Caption => StyleIds.Caption,
        ParagraphRole.Label => StyleIds.Label,
        _ => context.Place switch
        {
            TextPlace.TableCell => StyleIds.TableText,
            TextPlace.TableHeaderCell => StyleIds.TableHeading,
            TextPlace.ListItem => StyleIds.ListLevel(StyleIds.ListContinue, context.ListDepth - 1),
            TextPlace.Notice => NoticeStyles.For(context.Notice, StyleIds.Notice),
            TextPlace.Quote => StyleIds.Quote,
            TextPlace.Footnote => StyleIds.FootnoteText,
            _ => StyleIds.Normal,
        },
    };

    /// <summary>A second paragraph of an item stands under the item's text; its style says where, unless the list stands somewhere special.</summary>
    private (int Left, int Hanging)? ContinuationIndent(BlockContext context) =>
        context.Indent == Numbering.ListLevels.DefaultIndent(story.Scope.Measures)
            ? null
            : (context.Indent + (context.ListDepth * story.Scope.Measures.ListStep), 0);

    private int TextIndent(NumberLabel number) => number.Sequence == NumberSequence.Continuous
        ? story.Scope.Measures.ContinuousIndent(number.Level)
        : story.Scope.Measures.NumberIndent(number.Level);
}
