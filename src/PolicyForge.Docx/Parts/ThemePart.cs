using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>word/theme/theme1.xml</c>: the layout's colours and fonts, so that changing the theme in Word changes the whole document.</summary>
internal static class ThemePart
{
    public const string Name = "word/theme/theme1.xml";

    private const string Effects =
        """
        <a:fmtScheme name="Policy"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>
        """;

    public static CompressedPart Write(Layout layout)
    {
        using var xml = new MarkupWriter();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Write($"""<a:theme xmlns:a="{Namespaces.Drawing}" name="Policy"><a:themeElements><a:clrScheme name="Policy">""");
        foreach (var (name, value) in Colours(layout.Palette)) xml.Write($"""<a:{new Fragment(name)}><a:srgbClr val="{value.ToUpperInvariant()}"/></a:{new Fragment(name)}>""");
        xml.Raw("""</a:clrScheme><a:fontScheme name="Policy">""");
        Font(xml, "majorFont", layout.Typography.HeadingFont);
        Font(xml, "minorFont", layout.Typography.BodyFont);
        xml.Raw("</a:fontScheme>");
        xml.Raw(Effects);
        xml.Raw("</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>");
        return CompressedPart.Shared(xml.Written);
    }

    private static void Font(MarkupWriter xml, string role, string typeface) =>
        xml.Write($"""<a:{new Fragment(role)}><a:latin typeface="{typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:{new Fragment(role)}>""");

    private static IEnumerable<(string Name, string Value)> Colours(Palette palette) =>
    [
        ("dk1", palette.Text), ("lt1", "FFFFFF"), ("dk2", palette.Primary), ("lt2", palette.Tint),
        ("accent1", palette.Primary), ("accent2", palette.Link), ("accent3", "595959"), ("accent4", "A4161A"),
        ("accent5", "2E6B4F"), ("accent6", "7A5C00"), ("hlink", palette.Link), ("folHlink", "6F2C91"),
    ];
}
