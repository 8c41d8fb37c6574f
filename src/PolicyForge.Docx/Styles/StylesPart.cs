using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Styles;

/// <summary>Writes <c>word/styles.xml</c>.</summary>
internal static class StylesPart
{
    public const string Name = "word/styles.xml";

    public static CompressedPart Write(ImmutableArray<StyleDefinition> styles, Layout layout, Measures measures, string language)
    {
        using var xml = new MarkupWriter(48 * 1024);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"""<w:styles xmlns:w="{Namespaces.Word}">""");
        Defaults(xml, layout, measures, language);
        Latent(xml, styles);
        foreach (var style in styles) style.Write(xml);
        xml.Raw("</w:styles>");
        return CompressedPart.Shared(xml.Written);
    }

    private static void Defaults(MarkupWriter xml, Layout layout, Measures measures, string language)
    {
        int line = (int)Math.Round(layout.Typography.LineSpacing * 240, MidpointRounding.AwayFromZero);
        xml.Write($"<w:docDefaults><w:rPrDefault><w:rPr>{new Fragment(StyleMarkup.BodyFont)}");
        xml.Write($"{new Fragment(StyleMarkup.Size(measures.HalfPoints(measures.Body)))}");
        xml.Write($"""<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>""");
        xml.Write($"""<w:pPrDefault><w:pPr><w:spacing w:after="{measures.ParagraphGap}" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>""");
    }

    /// <summary>Word's hundreds of other built-in styles stay out of sight until somebody uses them: the gallery shows the policy's own.</summary>
    private static void Latent(MarkupWriter xml, ImmutableArray<StyleDefinition> styles)
    {
        xml.Raw("""<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">""");
        foreach (var style in styles.Where(s => s.IsBuiltIn))
        {
            xml.Write($"""<w:lsdException w:name="{style.Name}" w:semiHidden="0" w:uiPriority="{style.Priority}" w:unhideWhenUsed="0" w:qFormat="{(style.IsQuick ? 1 : 0)}"/>""");
        }

        xml.Raw("</w:latentStyles>");
    }
}
