using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyForge.Docx.Styles;

/// <summary>Pieces that style definitions are put together from; new ones each time, for an element has one parent.</summary>
internal static class StyleElements
{
    public static SpacingBetweenLines Space(int before, int after, int? line = null)
    {
        var spacing = new SpacingBetweenLines { Before = Text(before), After = Text(after) };
        if (line is { } l) (spacing.Line, spacing.LineRule) = (Text(l), LineSpacingRuleValues.Auto);
        return spacing;
    }

    public static Indentation IndentBy(int left, int right = 0, int hanging = 0) => hanging > 0
        ? new Indentation { Left = Text(left), Right = Text(right), Hanging = Text(hanging) }
        : new Indentation { Left = Text(left), Right = Text(right), FirstLine = "0" };

    /// <summary>Word takes the level from the list, whose level names the style; LibreOffice takes it from here. Both must agree.</summary>
    public static NumberingProperties NumberBy(int numberId, int level = 0) => new()
    {
        NumberingLevelReference = level == 0 ? null : new NumberingLevelReference { Val = level },
        NumberingId = new NumberingId { Val = numberId },
    };

    public static OutlineLevel OutlineOf(int sectionLevel) => new() { Val = sectionLevel - 1 };

    public static OpenXmlElement[] SizeOf(int halfPoints) => [new FontSize { Val = Text(halfPoints) }, new FontSizeComplexScript { Val = Text(halfPoints) }];

    public static Color ColourOf(string hexadecimal, ThemeColorValues theme) => new() { Val = hexadecimal, ThemeColor = theme };

    public static Color ColourOf(string hexadecimal) => new() { Val = hexadecimal };

    public static OpenXmlElement[] InBold => [new Bold(), new BoldComplexScript()];

    public static OpenXmlElement[] NotInBold => [new Bold { Val = Off }, new BoldComplexScript { Val = Off }];

    public static OpenXmlElement[] InItalic => [new Italic(), new ItalicComplexScript()];

    /// <summary>Headings and their like stay with what follows, in one piece.</summary>
    public static OpenXmlElement[] KeepTogether => [new KeepNext(), new KeepLines()];

    public static RunFonts HeadingFont => new()
    {
        AsciiTheme = ThemeFontValues.MajorHighAnsi, EastAsiaTheme = ThemeFontValues.MajorEastAsia, HighAnsiTheme = ThemeFontValues.MajorHighAnsi, ComplexScriptTheme = ThemeFontValues.MajorBidi,
    };

    public static RunFonts BodyFont => new()
    {
        AsciiTheme = ThemeFontValues.MinorHighAnsi, EastAsiaTheme = ThemeFontValues.MinorEastAsia, HighAnsiTheme = ThemeFontValues.MinorHighAnsi, ComplexScriptTheme = ThemeFontValues.MinorBidi,
    };

    public static RunFonts MonospacedFont => new() { Ascii = "Courier New", HighAnsi = "Courier New", ComplexScript = "Courier New" };

    public static Underline Underlined => new() { Val = UnderlineValues.Single };

    /// <summary>A border; <paramref name="space"/> in points, <paramref name="eighths"/> of a point wide.</summary>
    public static T Line<T>(uint eighths, uint space, string colour, BorderValues? kind = null)
        where T : BorderType, new() => new() { Val = kind ?? BorderValues.Single, Size = eighths, Space = space, Color = colour };

    public static Shading Fill(string colour) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour };

    public static TabStop Tab(TabStopValues kind, int position, TabStopLeaderCharValues? leader = null)
    {
        var tab = new TabStop { Val = kind, Position = position };
        if (leader is { } character) tab.Leader = character;
        return tab;
    }

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static OnOffValue Off => new() { InnerText = "0" };
}
