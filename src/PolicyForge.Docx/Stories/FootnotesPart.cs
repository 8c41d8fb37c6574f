using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Stories;

/// <summary>Writes <c>word/footnotes.xml</c>: the two separators that Word wants, then the notes.</summary>
internal static class FootnotesPart
{
    public const string Name = "word/footnotes.xml";

    public static void Write(Story story)
    {
        var xml = story.Xml;
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"<w:footnotes {Namespaces.OfStory}>");
        xml.Raw(FootnoteSeparators.Markup);
        foreach (var (id, note) in story.Scope.FootnotesById()) Note(story, note, id);
        xml.Raw("</w:footnotes>");
    }

    private static void Note(Story story, Footnote note, int id)
    {
        story.Scope.GapPending = 0;
        story.Scope.PageBreak.Clear();
        story.Scope.LastParagraphRevision = null;
        story.Xml.Write($"""<w:footnote w:id="{id}">""");
        // A note that came or went does so with its mark in the text.
        var context = new BlockContext(TextPlace.Footnote, story.Scope.Measures.TextWidth);
        var first = note.Blocks is [Paragraph paragraph, ..] ? paragraph : null;
        var here = first is null ? context : context.Under(first);
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.FootnoteText) { Revision = here.Revision });
        var run = new RunContext(RunFormat.None, here.Revision);
        story.Runs.OpenWith(run, $"""<w:rPr><w:rStyle w:val="{StyleIds.FootnoteReference}"/></w:rPr>""");
        story.Xml.Raw("<w:footnoteRef/></w:r>");
        story.Runs.Text(run, " ");
        if (first is not null) story.Inlines.WriteAll(first.Inlines, run);
        story.Paragraphs.End();
        story.Blocks.WriteAll(first is null ? note.Blocks : note.Blocks.RemoveAt(0), context);
        if (story.Scope.LastParagraphRevision is not null) story.Paragraphs.Spacer();
        else if (story.Scope.TablePending) story.Paragraphs.Empty(new ParagraphProperties(StyleIds.FootnoteText));
        story.Xml.Raw("</w:footnote>");
    }
}
