using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>word/fontTable.xml</c> and the empty <c>word/webSettings.xml</c>.</summary>
internal static class FontTablePart
{
    public const string Name = "word/fontTable.xml";
    public const string WebSettingsName = "word/webSettings.xml";

    public static CompressedPart Write(Typography typography)
    {
        string[] fonts = [.. ((string[])[typography.BodyFont, typography.HeadingFont, "Courier New", "MS Gothic"]).Distinct(StringComparer.Ordinal)];
        using var xml = new MarkupWriter();
        ElementMarkup.WritePart(xml, new Fonts(fonts.Select(font => new Font { Name = font })), [("w", Namespaces.Word)]);
        return CompressedPart.Shared(xml.Written);
    }

    public static CompressedPart WriteWebSettings()
    {
        using var xml = new MarkupWriter();
        ElementMarkup.WritePart(xml, new WebSettings(new OptimizeForBrowser()), [("w", Namespaces.Word)]);
        return CompressedPart.Shared(xml.Written);
    }
}
