using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Styles;

namespace PolicyForge.Docx.Body;

/// <summary>Writes a contents list as the field that Word makes, filled in: nobody is asked to update it.</summary>
internal sealed class ContentsWriter(Story story)
{
    public void Write(Contents contents)
    {
        int control = story.Scope.Controls.For("contents");
        story.Xml.Raw($"""<w:sdt><w:sdtPr><w:id w:val="{control.ToString(CultureInfo.InvariantCulture)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>""");
        WriteTitle(contents.Title);
        if (!contents.Entries.IsEmpty) WriteField(contents);
        ContentControlWriter.Close(story.Xml);
    }

    private void WriteTitle(string title)
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.ContentsHeading) { HasRoomAbove = true });
        story.Runs.Text(default, title);
        story.Paragraphs.End();
    }

    private void WriteField(Contents contents)
    {
        string depth = Math.Clamp(contents.Depth, 1, StyleIds.DeepestHeading).ToString(CultureInfo.InvariantCulture);
        for (int i = 0; i < contents.Entries.Length; i++)
        {
            var entry = contents.Entries[i];
            story.Paragraphs.Begin(Properties(entry));
            if (i == 0) story.Runs.BeginField(default, $@"TOC \o ""1-{depth}"" \h \z \u");
            WriteEntry(entry);
            // The field ends in its last entry: an empty paragraph after the list would only be a gap.
            if (i == contents.Entries.Length - 1) story.Runs.EndField(default);
            story.Paragraphs.End();
        }
    }

    private void WriteEntry(ContentsEntry entry)
    {
        string bookmark = story.Scope.Bookmarks.ForContents(entry.Anchor);
        story.Xml.Write($"""<w:hyperlink w:anchor="{bookmark}" w:history="1">""");
        if (entry.Number is { } number)
        {
            story.Runs.Text(default, number.Text);
            story.Runs.Content(default, "<w:tab/>");
        }

        story.Runs.Text(default, entry.Text);
        if (story.Scope.Options.PageNumbers is { } pages && pages.TryGetValue(entry.Anchor, out int page))
        {
            story.Runs.Content(default, "<w:tab/>");
            story.Runs.Field(default, $@"PAGEREF {bookmark} \h", page.ToString(CultureInfo.InvariantCulture));
        }

        story.Xml.Raw("</w:hyperlink>");
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
