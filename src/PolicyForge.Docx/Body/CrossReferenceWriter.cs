using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes references to places of the same document as live fields, with the text that the field would give.</summary>
internal sealed class CrossReferenceWriter(Story story)
{
    public void Write(CrossReference reference, RunContext context)
    {
        if (!story.Scope.Survey.HasTarget(reference.Anchor, context.IsDeleted))
        {
            story.Runs.Text(context, reference.Text);
            return;
        }

        string bookmark = BookmarkOf(reference.Anchor, context);
        if (reference.Number is { IsReferredToAsPrinted: true } number && reference.Text.EndsWith(number.Reference, StringComparison.Ordinal))
        {
            story.Runs.Text(context, reference.Text.AsSpan(0, reference.Text.Length - number.Reference.Length));
            // \n: the number as the target prints it, without a closing full stop (ECMA-376 Part 1, 17.16.5.51). Each level's
            // number is whole, so there is no context for \r and \w to add.
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

    private string BookmarkOf(string anchor, RunContext context) => context.IsDeleted && story.Scope.Survey.IsDeletedAnchor(anchor)
        ? story.Scope.Bookmarks.ForDeletedReference(anchor)
        : story.Scope.Bookmarks.ForReference(anchor);

    /// <summary>A link to an anchor with words of its own.</summary>
    public void WriteLink(string anchor, ImmutableArray<Inline> words, RunContext context)
    {
        if (!story.Scope.Survey.HasTarget(anchor, context.IsDeleted))
        {
            story.Inlines.WriteAll(words, context);
            return;
        }

        story.Runs.CloseRevision();
        story.Xml.Write($"""<w:hyperlink w:anchor="{BookmarkOf(anchor, context)}" w:history="1">""");
        story.Inlines.WriteAll(words, context.With(RunFormat.Link));
        story.Runs.CloseRevision();
        story.Xml.Raw("</w:hyperlink>");
    }
}
