using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>What a redline cannot show as tracked changes, for a comment at its first paragraph: a comment is no text, so whatever is accepted or rejected, the documents stay the same.</summary>
internal sealed class RedlineNotice
{
    public RedlineNotice(ImmutableArray<string> lines, Change? change)
    {
        Lines = lines;
        Change = change;
    }

    public ImmutableArray<string> Lines { get; }

    /// <summary>Gives author and date; null where the text itself has no change.</summary>
    public Change? Change { get; }

    /// <summary>The comment's id; null until a paragraph refers to it.</summary>
    public int? Id { get; private set; }

    /// <summary>Ties the comment to the paragraph that was just opened, if it is the first.</summary>
    public void Refer(Story story)
    {
        if (Id is not null) return;
        Id = story.Scope.NextAnnotationId();
        story.Xml.Write($"""<w:r><w:commentReference w:id="{Id.Value}"/></w:r>""");
    }
}
