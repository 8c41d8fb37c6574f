using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Typesetting;
using WordStyles = DocumentFormat.OpenXml.Wordprocessing.Styles;

namespace PolicyForge.Docx.Styles;

/// <summary>Writes <c>word/styles.xml</c>.</summary>
internal static class StylesPart
{
    public const string Name = "word/styles.xml";

    public static CompressedPart Write(ImmutableArray<StyleDefinition> styles, Layout layout, Measures measures, string language)
    {
        var root = new WordStyles(Defaults(layout, measures, language), Latent(styles));
        foreach (var style in styles) root.Append(style.ToElement());
        using var xml = new MarkupWriter(48 * 1024);
        ElementMarkup.WritePart(xml, root, [("w", Namespaces.Word)]);
        return CompressedPart.Shared(xml.Written);
    }

    private static DocDefaults Defaults(Layout layout, Measures measures, string language)
    {
        int line = (int)Math.Round(layout.Typography.LineSpacing * 240, MidpointRounding.AwayFromZero);
        return new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                [StyleElements.BodyFont, .. StyleElements.SizeOf(measures.HalfPoints(measures.Body)), new Languages { Val = language, EastAsia = language, Bidi = "ar-SA" }])),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = StyleElements.Text(measures.ParagraphGap), Line = StyleElements.Text(line), LineRule = LineSpacingRuleValues.Auto })));
    }

    /// <summary>Word's hundreds of other built-in styles stay out of sight until somebody uses them: the gallery shows the policy's own.</summary>
    private static LatentStyles Latent(ImmutableArray<StyleDefinition> styles)
    {
        var latent = new LatentStyles
        {
            DefaultLockedState = OnOff(false), DefaultUiPriority = 99, DefaultSemiHidden = OnOff(true), DefaultUnhideWhenUsed = OnOff(true), DefaultPrimaryStyle = OnOff(false), Count = 376,
        };
        foreach (var style in styles.Where(s => s.IsBuiltIn))
        {
            latent.Append(new LatentStyleExceptionInfo
            {
                Name = style.Name, SemiHidden = OnOff(false), UiPriority = style.Priority, UnhideWhenUsed = OnOff(false), PrimaryStyle = OnOff(style.IsQuick),
            });
        }

        return latent;
    }

    private static OnOffValue OnOff(bool isOn) => new() { InnerText = isOn ? "1" : "0" };
}
