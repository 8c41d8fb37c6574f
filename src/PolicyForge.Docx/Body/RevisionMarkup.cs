using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;

namespace PolicyForge.Docx.Body;

/// <summary>The attributes that every tracked change has, and the marks that stand in properties.</summary>
internal static class RevisionMarkup
{
    /// <summary>Opens <paramref name="element"/> with id, author and date; the caller closes it.</summary>
    public static void Open(Story story, string element, Change change)
    {
        story.Xml.Raw("<w:");
        story.Xml.Raw(element);
        story.Xml.Write($""" w:id="{story.Scope.NextAnnotationId()}" w:author="{AuthorOf(change)}" w:date="{DateOf(story, change)}">""");
    }

    /// <summary>A mark without content: of a paragraph's end, a row or a cell.</summary>
    public static void Mark(Story story, string element, Change change)
    {
        Open(story, element, change);
        story.Xml.Raw("</w:");
        story.Xml.Raw(element);
        story.Xml.Raw(">");
    }

    /// <summary>What a paragraph's number was (ECMA-376 Part 1, 17.13.5.18).</summary>
    public static void FormerNumber(Story story, NumberLabel label, Change change) =>
        story.Xml.Write($"""<w:numberingChange w:id="{story.Scope.NextAnnotationId()}" w:author="{AuthorOf(change)}" w:date="{DateOf(story, change)}" w:original="{FormerLabel.Of(label)}"/>""");

    /// <summary>"ins" or "del"; "moveTo" or "moveFrom" for a change that bears the name of a move.</summary>
    public static string ElementOf(Change change) => (change.Kind, change.MoveName) switch
    {
        (ChangeKind.Deleted, null) => "del",
        (ChangeKind.Deleted, _) => "moveFrom",
        (_, null) => "ins",
        _ => "moveTo",
    };

    /// <summary>Opens the range of a move, before the first of its paragraphs; returns its id for <see cref="EndMove"/>.</summary>
    public static int StartMove(Story story, Change change)
    {
        int id = story.Scope.NextAnnotationId();
        story.Xml.Write($"""<w:{new Markup.Fragment(ElementOf(change))}RangeStart w:id="{id}" w:author="{AuthorOf(change)}" w:date="{DateOf(story, change)}" w:name="{change.MoveName!}"/>""");
        return id;
    }

    public static void EndMove(Story story, Change change, int id) =>
        story.Xml.Write($"""<w:{new Markup.Fragment(ElementOf(change))}RangeEnd w:id="{id}"/>""");

    public static bool AreAlike(Change? left, Change? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Kind == right.Kind && left.Author == right.Author && left.Date == right.Date && left.MoveName == right.MoveName);

    // Word takes an empty author for a damaged file.
    public static string AuthorOf(Change change) => string.IsNullOrWhiteSpace(change.Author) ? "Unknown" : change.Author;

    public static string DateOf(Change change) => Format(change.Date);

    private static string DateOf(Story story, Change change) => Format(change.Date.AddMinutes(story.Neighbours.Minutes));

    private static string Format(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
