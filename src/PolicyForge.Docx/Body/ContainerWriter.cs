using PolicyForge.Documents.Model;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes blocks that hold blocks: clauses, notices, quotes, forms.</summary>
internal sealed class ContainerWriter(Story story)
{
    /// <summary>
    /// A part placed from a library, as Word marks what it takes from its own. Without a kind LibreOffice takes a control round
    /// paragraphs for one within a line, and prints the code of links and references in its first paragraph.
    /// </summary>
    private const string PlacedPart = """<w:docPartObj><w:docPartGallery w:val="Quick Parts"/><w:docPartCategory w:val="Policy clauses"/></w:docPartObj>""";

    private readonly BookmarkWriter _bookmarks = new(story);

    /// <summary>
    /// A clause stands in a content control that a reader does not see, and in a bookmark. In a redline it has the bookmark alone:
    /// LibreOffice loses tracked changes in a control round one paragraph, and a deleted paragraph cannot run into a control.
    /// </summary>
    public void Write(ClauseBlock clause, BlockContext context)
    {
        if (clause.Blocks.All(b => b is PageBreak))
        {
            story.Blocks.WriteAll(clause.Blocks, context);
            return;
        }

        bool hasControl = !story.Scope.Survey.IsRedline && context.Place == TextPlace.Body;
        int? control = hasControl ? OpenControl(clause) : null;
        string bookmark = story.Scope.Bookmarks.ForClause(clause.ClauseId);
        int id = _bookmarks.Start(bookmark);
        story.Blocks.WriteAll(clause.Blocks, context);
        _bookmarks.End(id);
        if (hasControl) ContentControlWriter.Close(story.Xml);
        story.Scope.Clauses.Add(new PlacedClause(clause.ClauseId, clause.Digest, bookmark, control));
    }

    public void Write(Notice notice, BlockContext context)
    {
        WriteTitle(notice, context);
        int left = NoticeStyles.TextIndent(story.Scope.Measures);
        var inside = context with { Place = TextPlace.Notice, Notice = notice.Kind, Indent = left, ListDepth = 0, Width = context.Width - left - NoticeStyles.RightIndent, BoxChange = KindChange(notice) };
        story.Blocks.WriteAll(notice.Blocks, context.Inside(notice, inside));
        story.Scope.GapPending = story.Scope.Measures.Scale(260);
    }

    private void WriteTitle(Notice notice, BlockContext context)
    {
        context = context.Alone(notice);
        var run = new RunContext(RunFormat.None, context.Revision);
        var properties = new ParagraphProperties(NoticeStyles.For(notice.Kind, StyleIds.NoticeHeading)) { Revision = context.Revision, HasRoomAbove = true, Reformatted = KindChange(notice) };
        var old = properties.Reformatted?.Before as Notice;
        story.Paragraphs.Begin(properties, old is null ? null : properties with { Style = NoticeStyles.For(old.Kind, StyleIds.NoticeHeading) });
        if (!notice.Title.IsEmpty) story.Inlines.WriteAll(notice.Title, run);
        else if (old is null) story.Runs.Text(run, DefaultTitle(notice.Kind));
        else Replacement.Write(story, DefaultTitle(old.Kind), DefaultTitle(notice.Kind), properties.Reformatted!);
        story.Paragraphs.End();
    }

    private static Change? KindChange(Notice notice) =>
        notice.Change is { Kind: ChangeKind.Reformatted, Before: Notice old } && old.Kind != notice.Kind ? notice.Change : null;

    public void Write(Quote quote, BlockContext context) =>
        story.Blocks.WriteAll(quote.Blocks, context.Inside(quote, context with { Place = context.Place == TextPlace.Body ? TextPlace.Quote : context.Place }));

    public void Write(Form form, BlockContext context) => story.Blocks.WriteAll(form.Blocks, context with { FormTitle = form.Title });

    private int OpenControl(ClauseBlock clause)
    {
        int id = story.Scope.Controls.For("clause:" + clause.ClauseId);
        string locked = clause.IsCentral && story.Scope.Options.LockCentralClauses ? """<w:lock w:val="sdtContentLocked"/>""" : "";
        ContentControlWriter.Open(story.Xml, clause.ClauseId, ClauseTag.Of(clause), id, PlacedPart, locked + """<w15:appearance w15:val="hidden"/>""");
        return id;
    }

    /// <summary>What a notice is must not be told by colour alone.</summary>
    private static string DefaultTitle(NoticeKind kind) => kind switch
    {
        NoticeKind.Important => "Important",
        NoticeKind.Warning => "Warning",
        NoticeKind.Consultation => "Consultation",
        _ => "Information",
    };
}
