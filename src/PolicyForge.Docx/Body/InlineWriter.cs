using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes inlines as runs, links and fields.</summary>
internal sealed class InlineWriter
{
    private readonly Story _story;
    private readonly CrossReferenceWriter _references;
    private readonly FormFieldWriter _fields;
    private readonly DrawingWriter _drawings;

    public InlineWriter(Story story)
    {
        _story = story;
        _references = new CrossReferenceWriter(story);
        _fields = new FormFieldWriter(story);
        _drawings = new DrawingWriter(story);
    }

    /// <summary>True where footnotes can be referred to: not in the notes themselves, headers or footers.</summary>
    public bool AllowsFootnotes { get; set; } = true;

    /// <summary>The width that an image may take, in twips; set by whoever opens a paragraph in a narrow place.</summary>
    public int Width { get; set; }

    public void WriteAll(ImmutableArray<Inline> inlines, RunContext context)
    {
        foreach (var inline in inlines) Write(inline, context);
    }

    public void Write(Inline inline, RunContext context)
    {
        if (inline.Change is { Kind: ChangeKind.Reformatted, Before: Inline before } reformatted && !Replacement.KeepsLinks(before, inline))
        {
            // Where a link leads is no formatting: it cannot be tracked but by taking the old words out.
            Write(before, context with { Revision = reformatted with { Kind = ChangeKind.Deleted, Before = null } });
            Write(inline with { Change = reformatted with { Kind = ChangeKind.Inserted, Before = null } }, context);
            return;
        }

        if (inline.Change is { } change) context = Under(change, context);
        switch (inline)
        {
            case Text text: _story.Runs.Text(context, text.Value); break;
            case Emphasis emphasis: WriteAll(emphasis.Inlines, context.With(RunFormat.Italic)); break;
            case Strong strong: WriteAll(strong.Inlines, context.With(RunFormat.Bold)); break;
            case Underline underline: WriteAll(underline.Inlines, context.With(RunFormat.Underline)); break;
            case DefinedTerm term: WriteAll(term.Inlines, context.With(RunFormat.DefinedTerm)); break;
            case Passage passage: WriteAll(passage.Inlines, context with { Language = passage.Language }); break;
            case Code code: _story.Runs.Text(context.With(RunFormat.Code), code.Value); break;
            case Link link: WriteLink(link, context); break;
            case Citation citation: WriteCitation(citation, context); break;
            case CrossReference reference: _references.Write(reference, context); break;
            case FootnoteReference note: WriteNote(note, context); break;
            case LineBreak: _story.Runs.Content(context, "<w:br/>"); break;
            case Image image: _drawings.Write(image, context, Width); break;
            case FormField field: _fields.Write(field, context); break;
        }
    }

    private static RunContext Under(Change change, RunContext context) => change.Kind == ChangeKind.Reformatted
        ? context with { History = FormatHistory.Of(change, context.Format) }
        : context with { Revision = change };

    private void WriteLink(Link link, RunContext context)
    {
        if (link.Target.StartsWith('#')) _references.WriteLink(link.Target[1..], link.Inlines, context);
        else
        {
            OpenLink(link.Target);
            WriteAll(link.Inlines, context.With(RunFormat.Link));
            CloseLink();
        }
    }

    private void WriteCitation(Citation citation, RunContext context)
    {
        _story.Runs.Text(context, CitationText.Lead(citation));
        if (citation.Target is not { } target)
        {
            _story.Runs.Text(context, citation.Title);
            return;
        }

        OpenLink(target);
        _story.Runs.Text(context.With(RunFormat.Link), citation.Title);
        CloseLink();
    }

    private void OpenLink(string address)
    {
        _story.Runs.CloseRevision();
        string id = _story.Relationships.ToExternal(RelationshipTypes.Hyperlink, address);
        _story.Xml.Write($"""<w:hyperlink r:id="{id}" w:history="1">""");
    }

    private void CloseLink()
    {
        _story.Runs.CloseRevision();
        _story.Xml.Raw("</w:hyperlink>");
    }

    private void WriteNote(FootnoteReference note, RunContext context)
    {
        const string Superscript = $"""<w:rPr><w:rStyle w:val="{StyleIds.FootnoteReference}"/></w:rPr>""";
        _story.Runs.OpenWith(context, Superscript);
        if (AllowsFootnotes && _story.Scope.TakeFootnote(note.Number) is { } id) _story.Xml.Write($"""<w:footnoteReference w:id="{id}"/>""");
        else if (context.HasDeletedText) _story.Xml.Write($"<w:delText>{note.Number}</w:delText>");
        else _story.Xml.Write($"<w:t>{note.Number}</w:t>");
        _story.Xml.Raw("</w:r>");
    }
}
