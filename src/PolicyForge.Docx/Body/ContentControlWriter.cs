using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Body;

/// <summary>Writes the properties of content controls (<c>w:sdt</c>).</summary>
internal static class ContentControlWriter
{
    /// <summary>Word shows and stores no more than this of a title or tag.</summary>
    public const int LongestTag = 64;

    /// <summary>Opens a control, its properties and its content. <paramref name="kind"/> is the element that says what it is, and comes last.</summary>
    public static void Open(MarkupWriter xml, string title, string tag, int id, string kind, string extra = "")
    {
        xml.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{Shorten(title)}"/><w:tag w:val="{Shorten(tag)}"/><w:id w:val="{id}"/>""");
        xml.Raw(extra);
        xml.Raw(kind);
        xml.Raw("</w:sdtPr><w:sdtContent>");
    }

    public static void Close(MarkupWriter xml) => xml.Raw("</w:sdtContent></w:sdt>");

    private static string Shorten(string text) => text.Length <= LongestTag ? text : text[..(char.IsHighSurrogate(text[LongestTag - 1]) ? LongestTag - 1 : LongestTag)];
}
