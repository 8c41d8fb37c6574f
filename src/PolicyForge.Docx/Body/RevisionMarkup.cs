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
        story.Xml.Write($""" w:id="{story.Scope.NextAnnotationId()}" w:author="{AuthorOf(change)}" w:date="{DateOf(change)}">""");
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
        story.Xml.Write($"""<w:numberingChange w:id="{story.Scope.NextAnnotationId()}" w:author="{AuthorOf(change)}" w:date="{DateOf(change)}" w:original="{FormerLabel.Of(label)}"/>""");

    /// <summary>"ins" or "del".</summary>
    public static string ElementOf(Change change) => change.Kind == ChangeKind.Deleted ? "del" : "ins";

    public static bool AreAlike(Change? left, Change? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Kind == right.Kind && left.Author == right.Author && left.Date == right.Date);

    // Word takes an empty author for a damaged file.
    public static string AuthorOf(Change change) => string.IsNullOrWhiteSpace(change.Author) ? "Unknown" : change.Author;

    public static string DateOf(Change change) => change.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
