using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes a section: its heading, then what stands under it.</summary>
internal sealed class SectionWriter(Story story)
{
    private readonly BookmarkWriter _bookmarks = new(story);

    public void Write(Section section, BlockContext context)
    {
        var heading = context.Alone(section);
        heading = heading.In(story.Scope.Moves.Take(section, heading.Revision));
        var properties = Properties(section, heading) with { Move = heading.Move };
        ParagraphProperties? before = null;
        if (section.Change is { Kind: ChangeKind.Reformatted, Before: Section old } change)
        {
            var former = Properties(old, context, isFormer: true);
            properties = (former.Style == properties.Style && story.Scope.FormerNumbering is null ? Reformatted(properties, section, old) : properties) with { Reformatted = change };
            before = Numbered(former, properties, old);
        }

        else if (heading.Revision is null && story.Scope.FormerNumbering is not null && section.Number is not null)
        {
            // The same heading stood in another list.
            properties = properties with { Reformatted = story.Scope.Survey.FirstChange };
            before = Properties(section, context, isFormer: true);
        }

        if (TextDirection.IsRightToLeft(section.Heading))
        {
            properties = properties with { IsRightToLeft = true };
            before = before is { } earlier ? earlier with { IsRightToLeft = true } : null;
        }

        story.Paragraphs.Begin(properties, before);
        var bookmarks = _bookmarks.Open(section.Anchor, heading.Revision?.Kind == ChangeKind.Deleted);
        if (section is { Kind: SectionKind.Appendix, Level: 1, Number: not null } && story.Scope.Layout.NumberMarks.TitleBelow) story.Runs.Content(new RunContext(RunFormat.None, heading.Revision), "<w:br/>");
        story.Inlines.WriteAll(section.Heading, new RunContext(RunFormat.None, heading.Revision));
        _bookmarks.Close(bookmarks);
        story.Paragraphs.End();
        story.Scope.SectionStarts = section.Level == 1;
        story.Blocks.WriteAll(section.Blocks, context with { Indent = TextIndent(section) });
    }

    /// <summary>A number that its style gave is named, where the heading's own properties give it another or none: LibreOffice would not bring it back.</summary>
    private ParagraphProperties Numbered(ParagraphProperties before, ParagraphProperties now, Section old)
    {
        if (before.Number is not null || now.Number is null || now.FormerLabel is not null || old.Number is not { } number) return before;
        var style = story.Scope.Numbering.Heading(old.Kind, old.Level, number);
        return before with { Number = (style.NumberId, style.Level) };
    }

    private ParagraphProperties Reformatted(ParagraphProperties properties, Section now, Section old)
    {
        if (now.Number is not { } number || old.Number is not { } former || number.Text == former.Text) return properties;
        var style = story.Scope.Numbering.Heading(now.Kind, now.Level, number);
        return properties with { Number = (style.NumberId, style.Level), FormerLabel = former };
    }

    /// <param name="isFormer">True for what was in the old document of a redline; where the section was deleted that goes without saying.</param>
    private ParagraphProperties Properties(Section section, BlockContext context, bool isFormer = false)
    {
        isFormer |= context.Revision?.Kind == ChangeKind.Deleted;
        var numbering = (isFormer ? story.Scope.FormerNumbering : null) ?? story.Scope.Numbering;
        if (section.Number is { } number)
        {
            var style = numbering.Heading(section.Kind, section.Level, number);
            return new ParagraphProperties(section.InContents ? style.StyleId : StyleIds.UnlistedHeading(section.Level))
            {
                PageBreakBefore = StartsPage(section),
                Number = style.IsLinked && section.InContents ? null : (style.NumberId, style.Level), Revision = context.Revision, HasRoomAbove = true,
            };
        }

        return new ParagraphProperties(StyleOf(section))
        {
            PageBreakBefore = StartsPage(section),
            Number = story.Scope.Numbering.HeadingStyleIsNumbered(section.Kind, section.Level) ? (NumberIds.None, 0) : null,
            Revision = context.Revision, HasRoomAbove = true,
        };
    }

    private static string StyleOf(Section section) =>
        !section.InContents ? StyleIds.UnlistedHeading(section.Level)
        : section.Kind == SectionKind.Appendix ? StyleIds.AppendixHeading(section.Level)
        : StyleIds.Heading(section.Level);

    /// <summary>An appendix does by its style, unless it is kept out of the contents list.</summary>
    private bool StartsPage(Section section) => story.Scope.Layout.NumberMarks.AppendixStartsPage && section is { InContents: false, Kind: SectionKind.Appendix, Level: 1 };

    /// <summary>Lists right under a heading stand where those under its numbered paragraphs would.</summary>
    private int TextIndent(Section section) =>
        story.Scope.Numbering.NumbersParagraphs && section.Number is { } number ? story.Scope.Measures.NumberIndent(Math.Max(number.Level, 0)) : 0;
}
