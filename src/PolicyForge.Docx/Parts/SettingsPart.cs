using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>word/settings.xml</c>.</summary>
/// <remarks>
/// Never <c>w:updateFields</c>: it would ask every reader a question on opening. Compatibility mode 15 keeps Word out of its
/// compatibility mode. No rsids: they are random by design.
/// </remarks>
internal static class SettingsPart
{
    public const string Name = "word/settings.xml";

    public static CompressedPart Write(string language, bool hasFootnotes)
    {
        using var xml = new MarkupWriter();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<w:settings xmlns:w="{Namespaces.Word}"><w:zoom w:percent="100"/>""");
        xml.Raw("""<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>""");
        if (hasFootnotes) xml.Raw("""<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>""");
        xml.Raw("<w:compat>");
        foreach (var (name, value) in Compatibility)
            xml.Write($"""<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>""");
        xml.Write($"""</w:compat><w:themeFontLang w:val="{language}"/>""");
        xml.Raw("""<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>""");
        xml.Raw("""<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>""");
        return CompressedPart.Shared(xml.Written);
    }

    private static readonly (string Name, string Value)[] Compatibility =
    [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
        ("useWord2013TrackBottomHyphenation", "0"),
    ];
}
