using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes lists as real ones: each numbered list is an instance of its own, so that it starts afresh and renumbers in Word.</summary>
internal sealed class ListWriter(Story story)
{
    private readonly FormFieldWriter _boxes = new(story);
    private int _checks;

    /// <param name="keepsLast">True where the last item stays with what follows.</param>
    public void Write(ListBlock list, BlockContext context, bool keepsLast = false)
    {
        int indent = context.Place == TextPlace.Notice ? NoticeStyles.TextIndent(story.Scope.Measures) : context.Indent;
        int numberId = list.Style == ListStyle.Check ? NumberIds.None
            : story.Scope.Lists.Use(KeyOf(list, context, indent), list.Start);
        var former = Former(list, context, indent);
        for (int i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var inside = context.Under(item) with { Indent = indent + ExtraRoom(list), ListDepth = context.ListDepth + 1, KeepNext = context.KeepNext || KeepsNext(list, i) || (keepsLast && i == list.Items.Length - 1) };
            WriteItem(new OpenList(list.Style, numberId, former, list.Change, context.Place), item, inside);
        }

        if (context.ListDepth == 0 && context.Place is TextPlace.Body or TextPlace.Cover)
            story.Scope.GapPending = story.Scope.Measures.ParagraphGap;
    }

    /// <summary>No item stands alone at the end or the head of a page; a few boxes to tick stay together.</summary>
    private static bool KeepsNext(ListBlock list, int index) =>
        index < list.Items.Length - 1 && (index == 0 || index == list.Items.Length - 2 || (list.Style == ListStyle.Check && list.Items.Length <= 8));

    private ListKey KeyOf(ListBlock list, BlockContext context, int indent) =>
        new(list.Style, context.ListDepth, indent) { Form = story.Scope.Layout.ListForms.FormOf(list), Room = ExtraRoom(list) is > 0 and var extra ? story.Scope.Measures.ListStep + extra : 0 };

    /// <summary>What the widest mark needs beyond the room of every list: what stands in the items moves to the right by as much.</summary>
    private int ExtraRoom(ListBlock list)
    {
        var measures = story.Scope.Measures;
        double em = measures.Body * 20;
        int needed = (int)Math.Ceiling(ListMarks.RoomBeyond(list, measures.ListStep / em) * em);
        return Math.Max(0, needed - measures.ListStep);
    }

    /// <summary>The marks that a list had; null where they are the same, or all of the list came or went.</summary>
    private (ListStyle Style, int NumberId)? Former(ListBlock list, BlockContext context, int indent)
    {
        if (context.Revision is not null || list.Change is not { Kind: ChangeKind.Reformatted, Before: ListBlock old }) return null;
        if (old.Style == list.Style && old.Start == list.Start) return null;
        return (old.Style, old.Style == ListStyle.Check ? NumberIds.None : story.Scope.Lists.Use(KeyOf(old, context, indent), old.Start));
    }

    private void WriteItem(OpenList list, ListItem item, BlockContext inside)
    {
        var place = list.Place;
        var first = item.Blocks is [Paragraph paragraph, ..] ? paragraph : null;
        var here = first is null ? inside : inside.Under(first);
        if (first is not null) here = here.In(story.Scope.Moves.Take(first, here.Revision));
        Begin(list, item, here);
        var run = new RunContext(inside.IsSmall ? RunFormat.Small : RunFormat.None, here.Revision);
        if (list.Style == ListStyle.Check) WriteBox(item, first, run);

        if (first is not null)
        {
            story.Inlines.Width = Math.Max(inside.Width - inside.Indent - (inside.ListDepth * story.Scope.Measures.ListStep), 200);
            story.Inlines.WriteAll(first.Inlines, run);
        }

        // A picture that is all of an item, or its beginning, stands beside the item's mark.
        var picture = first is null ? item.Blocks.FirstOrDefault() as Figure : null;
        if (picture is not null) new DrawingWriter(story).Write(picture.Image, run with { Revision = inside.Under(picture).Revision }, inside.Width, story.Scope.Measures.PageHeight / 2);
        story.Paragraphs.End();
        if (picture is { Caption.IsEmpty: false }) WriteCaption(picture, inside.Under(picture));
        // Paragraphs of a notice or table cell keep its dress; elsewhere they continue the item.
        var rest = place is TextPlace.Notice or TextPlace.TableCell or TextPlace.TableHeaderCell or TextPlace.Footnote
            ? inside : inside with { Place = TextPlace.ListItem };
        foreach (var block in first is null && picture is null ? item.Blocks : item.Blocks.RemoveAt(0)) story.Blocks.Write(block, rest);
    }

    private void WriteCaption(Figure picture, BlockContext context)
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Caption) { Indent = (context.Indent + (context.ListDepth * story.Scope.Measures.ListStep), 0), Revision = context.Revision });
        story.Inlines.WriteAll(picture.Caption, new RunContext(RunFormat.None, context.Revision));
        story.Paragraphs.End();
    }

    private void Begin(OpenList list, ListItem item, BlockContext context)
    {
        bool keepNext = context.KeepNext || item.Blocks is [Paragraph, ListBlock, ..];
        bool isRightToLeft = TextDirection.IsRightToLeft(item.Blocks);
        var properties = Properties(list.Style, list.NumberId, context, list.Place) with { KeepNext = keepNext, Move = context.Move, IsRightToLeft = isRightToLeft };
        if (item.Blocks is [Paragraph { End: { } end }, ..]) properties = properties with { End = end };
        ParagraphProperties? before = null;
        if (context.Revision is null && item.Change is { Before: ListItem { Level: { } level } } moved)
        {
            before = AtFormerLevel(level, list, context) with { KeepNext = keepNext, IsRightToLeft = isRightToLeft };
            properties = properties with { Reformatted = moved };
        }
        else if (context.Revision is null && (list.Former is not null || context.BoxChange is not null))
        {
            var (style, numberId) = list.Former ?? (list.Style, list.NumberId);
            before = Properties(style, numberId, context.Former(), list.Place) with { KeepNext = keepNext, IsRightToLeft = isRightToLeft };
            properties = properties with { Reformatted = list.Change ?? context.BoxChange };
        }

        story.Paragraphs.Begin(properties, before);
    }

    /// <summary>With its number said apart: LibreOffice brings back the style, but not always the number that it gives.</summary>
    private ParagraphProperties AtFormerLevel(FormerLevel level, OpenList list, BlockContext context)
    {
        var then = context.Former() with { ListDepth = context.ListDepth + level.Deeper };
        int numberId = story.Scope.Lists.Use(KeyOf(level.List, then with { ListDepth = then.ListDepth - 1 }, context.Indent), level.List.Start);
        return Properties(level.List.Style, numberId, then, list.Place) with { Number = (numberId, Math.Min(then.ListDepth - 1, NumberingDesign.Levels - 1)) };
    }

    private void WriteBox(ListItem item, Paragraph? first, RunContext run)
    {
        string title = first is null ? "Check" : PlainText.Of(first.Inlines);
        string name = $"check-{++_checks}";
        if (run.Revision is null && item.Change is { Kind: ChangeKind.Reformatted, Before: ListItem old } change && old.IsChecked != item.IsChecked)
        {
            _boxes.CheckBox(title, name, old.IsChecked == true, run with { Revision = change with { Kind = ChangeKind.Deleted, Before = null } });
            run = run with { Revision = change with { Kind = ChangeKind.Inserted, Before = null } };
        }

        _boxes.CheckBox(title, name, item.IsChecked == true, run);
        story.Runs.Content(run with { Revision = item.Change?.Kind == ChangeKind.Reformatted ? null : run.Revision }, "<w:tab/>");
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

/// <summary>A list whose items are being written.</summary>
/// <param name="Former">Its marks before they changed; null for no change.</param>
/// <param name="Change">Its own mark.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record OpenList(ListStyle Style, int NumberId, (ListStyle Style, int NumberId)? Former, Change? Change, TextPlace Place);
