using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Stories;

/// <summary>Writes <c>word/comments.xml</c>: what a redline cannot show as tracked changes.</summary>
internal static class CommentsPart
{
    public const string Name = "word/comments.xml";

    public static CompressedPart Write(RedlineNotice notice)
    {
        using var xml = new MarkupWriter(2048);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"""<w:comments xmlns:w="{Namespaces.Word}"><w:comment """);
        xml.Write($"""w:id="{notice.Id!.Value}" """);
        if (notice.Change is { } change) xml.Write($"""w:author="{RevisionMarkup.AuthorOf(change)}" w:date="{RevisionMarkup.DateOf(change)}" """);
        else xml.Raw("""w:author="PolicyForge" """);
        xml.Raw("""w:initials="PF"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Not shown as tracked changes: these stay as they are now, whether changes are accepted or rejected.</w:t></w:r></w:p>""");
        foreach (string line in notice.Lines) xml.Write($"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
        xml.Raw("</w:comment></w:comments>");
        return CompressedPart.Of(xml.Written);
    }
}
