using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes a contents list as the field that Word makes, filled in: nobody is asked to update it.</summary>
internal sealed class ContentsWriter(Story story)
{
    public void Write(Contents contents, BlockContext context)
    {
        // A deleted paragraph cannot run into a control.
        if (story.Scope.LastParagraphRevision is not null) story.Paragraphs.Spacer();
        int control = story.Scope.Controls.For("contents");
        story.Xml.Raw($"""<w:sdt><w:sdtPr><w:id w:val="{control.ToString(CultureInfo.InvariantCulture)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>""");
        WriteTitle(contents, context);
        var lines = Lines(contents, context);
        if (!lines.IsEmpty) WriteField(contents.Depth, lines);
        ContentControlWriter.Close(story.Xml);
    }

    private void WriteTitle(Contents contents, BlockContext context)
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.ContentsHeading) { HasRoomAbove = true, Revision = context.Revision });
        if (contents.Change is { Kind: ChangeKind.Reformatted, Before: Contents old } change) Replacement.Write(story, old.Title, contents.Title, change);
        else story.Runs.Text(new RunContext(RunFormat.None, context.Revision), contents.Title);
        story.Paragraphs.End();
    }

    /// <summary>The entries with their marks: in a redline, against those that the old document had.</summary>
    private ImmutableArray<ContentsLine> Lines(Contents contents, BlockContext context)
    {
        if (context.Revision is { } whole) return [.. contents.Entries.Select(e => new ContentsLine(e, whole.Kind))];
        if (!story.Scope.Survey.IsRedline) return [.. contents.Entries.Select(e => new ContentsLine(e, null))];
        int depth = contents.Change is { Kind: ChangeKind.Reformatted, Before: Contents old } ? old.Depth : contents.Depth;
        return ContentsChanges.Between(FormerContents.Of(story.Scope.Document, depth), contents.Entries);
    }

    private void WriteField(int depth, ImmutableArray<ContentsLine> lines)
    {
        string instruction = Instruction(Math.Clamp(depth, 1, StyleIds.DeepestHeading));
        bool endsInside = lines[^1].Kind is null;
        for (int i = 0; i < lines.Length; i++)
        {
            var revision = lines[i].Kind is { } kind ? story.Scope.Survey.FirstChange! with { Kind = kind, Before = null } : null;
            story.Paragraphs.Begin(Properties(lines[i].Entry) with { Revision = revision });
            if (i == 0) story.Runs.BeginField(default, instruction);
            WriteEntry(lines[i].Entry, new RunContext(RunFormat.None, revision));
            // The field ends in its last entry: an empty paragraph after the list would only be a gap. Not where that entry may go.
            if (i == lines.Length - 1 && endsInside) story.Runs.EndField(default);
            story.Paragraphs.End();
        }

        if (!endsInside) story.Paragraphs.Spacer(endsField: true);
    }

    /// <summary>
    /// Where some headings are kept out of the list, it names the styles that are in it: an update by outline levels would bring the
    /// others back.
    /// </summary>
    private string Instruction(int levels)
    {
        if (!story.Scope.Survey.HasUnlisted) return string.Create(CultureInfo.InvariantCulture, $@"TOC \o ""1-{levels}"" \h \z \u");
        var styles = Enumerable.Range(1, levels).SelectMany(level => (string[])[$"Heading {level},{level}", $"Appendix Heading {level},{level}"]);
        return $@"TOC \h \z \t ""{string.Join(',', styles)}""";
    }

    private void WriteEntry(ContentsEntry entry, RunContext run)
    {
        // What a deleted entry led to may be gone, so it is words alone.
        string? bookmark = run.IsDeleted ? null : story.Scope.Bookmarks.ForContents(entry.Anchor);
        if (bookmark is not null)
        {
            story.Runs.CloseRevision();
            story.Xml.Write($"""<w:hyperlink w:anchor="{bookmark}" w:history="1">""");
        }

        WriteWords(entry, run, bookmark);
        if (bookmark is null) return;
        story.Runs.CloseRevision();
        story.Xml.Raw("</w:hyperlink>");
    }

    private void WriteWords(ContentsEntry entry, RunContext run, string? bookmark)
    {
        if (entry.Number is { } number)
        {
            story.Runs.Text(run, number.Text);
            story.Runs.Content(run, "<w:tab/>");
        }

        story.Runs.Text(run, entry.Text);
        if (bookmark is null || story.Scope.Options.PageNumbers is not { } pages || !pages.TryGetValue(entry.Anchor, out int page)) return;
        story.Runs.Content(run, "<w:tab/>");
        story.Runs.Field(run, $@"PAGEREF {bookmark} \h", page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>"Appendix A" is wider than "12.", so such an entry has a tab of its own, as Word gives it when it makes the list.</summary>
    private ParagraphProperties Properties(ContentsEntry entry)
    {
        var properties = new ParagraphProperties(StyleIds.ContentsLevel(entry.Level));
        if (entry.Number is not { Sequence: NumberSequence.Appendix, Level: 0 }) return properties;
        int width = ContentsStyles.AppendixLabelWidth(story.Scope.Measures);
        return properties with { Tabs = $"""<w:tab w:val="left" w:pos="{width}"/>""", Indent = (width, width) };
    }
}
