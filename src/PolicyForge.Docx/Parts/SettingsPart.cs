using DocumentFormat.OpenXml.Wordprocessing;
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

    public static CompressedPart Write(string language, bool hasFootnotes, bool isProtected = false)
    {
        var settings = new Settings(new Zoom { Percent = "100" });
        if (isProtected) settings.Append(new DocumentProtection { Edit = DocumentProtectionValues.Forms, Enforcement = true });
        settings.Append(
            new DefaultTabStop { Val = 720 }, new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress });
        if (hasFootnotes) settings.Append(new FootnoteDocumentWideProperties(FootnoteSeparators.References()));
        settings.Append(
            new Compatibility(Behaviour.Select(setting => new CompatibilitySetting { Name = setting.Name, Uri = "http://schemas.microsoft.com/office/word", Val = setting.Value })),
            new ThemeFontLanguages { Val = language },
            ColourMapping(),
            new DecimalSymbol { Val = "." },
            new ListSeparator { Val = "," });
        using var xml = new MarkupWriter();
        ElementMarkup.WritePart(xml, settings, [("w", Namespaces.Word)]);
        return CompressedPart.Shared(xml.Written);
    }

    private static ColorSchemeMapping ColourMapping() => new()
    {
        Background1 = ColorSchemeIndexValues.Light1, Text1 = ColorSchemeIndexValues.Dark1, Background2 = ColorSchemeIndexValues.Light2, Text2 = ColorSchemeIndexValues.Dark2,
        Accent1 = ColorSchemeIndexValues.Accent1, Accent2 = ColorSchemeIndexValues.Accent2, Accent3 = ColorSchemeIndexValues.Accent3, Accent4 = ColorSchemeIndexValues.Accent4,
        Accent5 = ColorSchemeIndexValues.Accent5, Accent6 = ColorSchemeIndexValues.Accent6, Hyperlink = ColorSchemeIndexValues.Hyperlink,
        FollowedHyperlink = ColorSchemeIndexValues.FollowedHyperlink,
    };

    private static readonly (CompatSettingNameValues Name, string Value)[] Behaviour =
    [
        (CompatSettingNameValues.CompatibilityMode, "15"),
        (CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
        (CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
        (CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
        (CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1"),
        (CompatSettingNameValues.UseWord2013TrackBottomHyphenation, "0"),
    ];
}
