using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>Writes references to places of the same document as live fields, with the text that the field would give.</summary>
internal sealed class CrossReferenceWriter(Story story)
{
    public void Write(CrossReference reference, RunContext context)
    {
        if (!story.Scope.Survey.IsAnchor(reference.Anchor))
        {
            story.Runs.Text(context, reference.Text);
            return;
        }

        string bookmark = story.Scope.Bookmarks.ForReference(reference.Anchor);
        if (reference.Number is { } number && reference.Text.EndsWith(number.Reference, StringComparison.Ordinal))
        {
            story.Runs.Text(context, reference.Text.AsSpan(0, reference.Text.Length - number.Reference.Length));
            // \n: the number as the target prints it, without a closing full stop. Each level's number is whole, so that
            // \r and \w would give the same in Word, but LibreOffice doubles "Appendix A" under them.
            story.Runs.Field(context, $@"REF {bookmark} \n \h", number.Reference);
        }
        else if (story.Scope.Survey.HeadingAt(reference.Anchor) == reference.Text)
        {
            story.Runs.Field(context, $@"REF {bookmark} \h", reference.Text);
        }
        else
        {
            // The author's own words: a field would replace them by the heading's.
            WriteLink(reference.Anchor, [new Text(reference.Text)], context);
        }
    }

    /// <summary>A link to an anchor with words of its own.</summary>
    public void WriteLink(string anchor, ImmutableArray<Inline> words, RunContext context)
    {
        if (!story.Scope.Survey.IsAnchor(anchor))
        {
            story.Inlines.WriteAll(words, context);
            return;
        }

        story.Runs.CloseRevision();
        story.Xml.Write($"""<w:hyperlink w:anchor="{story.Scope.Bookmarks.ForReference(anchor)}" w:history="1">""");
        story.Inlines.WriteAll(words, context.With(RunFormat.Link));
        story.Runs.CloseRevision();
        story.Xml.Raw("</w:hyperlink>");
    }
}
