using PolicyForge.Documents.Model;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Styles;

namespace PolicyForge.Docx.Body;

/// <summary>Writes lists as real ones: each numbered list is an instance of its own, so that it starts afresh and renumbers in Word.</summary>
internal sealed class ListWriter(Story story)
{
    private readonly FormFieldWriter _boxes = new(story);
    private int _checks;

    public void Write(ListBlock list, BlockContext context)
    {
        int indent = context.Place == TextPlace.Notice ? NoticeStyles.TextIndent(story.Scope.Measures) : context.Indent;
        int numberId = list.Style == ListStyle.Check ? NumberIds.None
            : story.Scope.Lists.Use(new ListKey(list.Style, context.ListDepth, indent), list.Start);
        foreach (var item in list.Items)
        {
            var inside = context.Under(item) with { Indent = indent, ListDepth = context.ListDepth + 1 };
            WriteItem(list, item, numberId, inside, context.Place);
        }

        if (context.ListDepth == 0 && context.Place is TextPlace.Body or TextPlace.Cover)
            story.Scope.GapPending = story.Scope.Measures.ParagraphGap;
    }

    private void WriteItem(ListBlock list, ListItem item, int numberId, BlockContext inside, TextPlace place)
    {
        var first = item.Blocks is [Paragraph paragraph, ..] ? paragraph : null;
        var here = first is null ? inside : inside.Under(first);
        story.Paragraphs.Begin(Properties(list.Style, numberId, here, place) with { KeepNext = item.Blocks is [Paragraph, ListBlock, ..] });
        var run = new RunContext(RunFormat.None, here.Revision);
        if (list.Style == ListStyle.Check)
        {
            _boxes.CheckBox(first is null ? "Check" : PlainText.Of(first.Inlines), $"check-{++_checks}", item.IsChecked == true, run);
            story.Runs.Content(run, "<w:tab/>");
        }

        if (first is not null)
        {
            story.Inlines.Width = inside.Width;
            story.Inlines.WriteAll(first.Inlines, run);
        }

        story.Paragraphs.End();
        // Paragraphs of a notice or table cell keep its dress; elsewhere they continue the item.
        var rest = place is TextPlace.Notice or TextPlace.TableCell or TextPlace.TableHeaderCell or TextPlace.Footnote
            ? inside : inside with { Place = TextPlace.ListItem };
        foreach (var block in first is null ? item.Blocks : item.Blocks.RemoveAt(0)) story.Blocks.Write(block, rest);
    }

    private ParagraphProperties Properties(ListStyle style, int numberId, BlockContext context, TextPlace place)
    {
        int level = context.ListDepth - 1;
        if (style == ListStyle.Check) return CheckItem(context, place, level);
        string styleId = place switch
        {
            TextPlace.Notice => NoticeStyles.For(context.Notice, style == ListStyle.Bullet ? StyleIds.NoticeBullet : StyleIds.NoticeNumber),
            TextPlace.TableCell or TextPlace.TableHeaderCell => style == ListStyle.Bullet ? StyleIds.TableBullet : StyleIds.TableNumber,
            TextPlace.Footnote => StyleIds.FootnoteText,
            _ => StyleIds.ListLevel(style == ListStyle.Bullet ? StyleIds.ListBullet : StyleIds.ListNumber, level),
        };
        bool isLinked = numberId == NumberIds.Bullets && level < 5 && styleId == StyleIds.ListLevel(StyleIds.ListBullet, level);
        return new ParagraphProperties(styleId)
        {
            Number = isLinked ? null : (numberId, Math.Min(level, NumberingDesign.Levels - 1)), Revision = context.Revision,
        };
    }

    private ParagraphProperties CheckItem(BlockContext context, TextPlace place, int level)
    {
        var measures = story.Scope.Measures;
        bool isDefault = level == 0 && context.Indent == ListLevels.DefaultIndent(measures) && place is TextPlace.Body or TextPlace.Cover or TextPlace.ListItem;
        string style = place switch
        {
            TextPlace.Notice => NoticeStyles.For(context.Notice, StyleIds.NoticeBullet),
            TextPlace.TableCell or TextPlace.TableHeaderCell => StyleIds.TableText,
            _ => StyleIds.CheckList,
        };
        return new ParagraphProperties(style)
        {
            Indent = isDefault ? null : (context.Indent + ((level + 1) * measures.ListStep), measures.ListStep), Revision = context.Revision,
        };
    }
}
