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
        using var xml = new MarkupWriter();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<w:fonts xmlns:w="{Namespaces.Word}">""");
        foreach (string font in ((string[])[typography.BodyFont, typography.HeadingFont, "Courier New", "MS Gothic"]).Distinct(StringComparer.Ordinal))
            xml.Write($"""<w:font w:name="{font}"/>""");
        xml.Raw("</w:fonts>");
        return CompressedPart.Shared(xml.Written);
    }

    public static CompressedPart WriteWebSettings()
    {
        using var xml = new MarkupWriter();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<w:webSettings xmlns:w="{Namespaces.Word}"><w:optimizeForBrowser/></w:webSettings>""");
        return CompressedPart.Shared(xml.Written);
    }
}
