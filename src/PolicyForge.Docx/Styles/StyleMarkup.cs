namespace PolicyForge.Docx.Styles;

/// <summary>Fragments that style definitions are put together from. Values come from a checked layout, so nothing needs escaping.</summary>
internal static class StyleMarkup
{
    public static string Spacing(int before, int after, int? line = null) =>
        line is { } l
            ? $"""<w:spacing w:before="{before}" w:after="{after}" w:line="{l}" w:lineRule="auto"/>"""
            : $"""<w:spacing w:before="{before}" w:after="{after}"/>""";

    public static string Indent(int left, int right = 0, int hanging = 0) =>
        hanging > 0
            ? $"""<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>"""
            : $"""<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>""";

    /// <summary>Word takes the level from the list, whose level names the style; LibreOffice takes it from here. Both must agree.</summary>
    public static string Number(int numberId, int level = 0) => level == 0
        ? $"""<w:numPr><w:numId w:val="{numberId}"/></w:numPr>"""
        : $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numberId}"/></w:numPr>""";

    public static string Outline(int sectionLevel) => $"""<w:outlineLvl w:val="{sectionLevel - 1}"/>""";

    public static string Size(int halfPoints) => $"""<w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/>""";

    public static string Colour(string hexadecimal, string theme) => $"""<w:color w:val="{hexadecimal}" w:themeColor="{theme}"/>""";

    public static string Colour(string hexadecimal) => $"""<w:color w:val="{hexadecimal}"/>""";

    public const string Bold = "<w:b/><w:bCs/>";

    public const string NotBold = """<w:b w:val="0"/><w:bCs w:val="0"/>""";

    public const string Italic = "<w:i/><w:iCs/>";

    public const string HeadingFont =
        """<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>""";

    public const string BodyFont =
        """<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>""";

    public const string MonospacedFont =
        """<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>""";
}
