using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>Styles of words within a paragraph.</summary>
internal static class CharacterStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout)
    {
        const string Base = "DefaultParagraphFont";
        yield return new(StyleKind.Character, Base, "Default Paragraph Font") { IsDefault = true, Priority = 1 };
        yield return new(StyleKind.Character, StyleIds.FootnoteReference, "footnote reference") { BasedOn = Base, Run = """<w:vertAlign w:val="superscript"/>""" };
        yield return new(StyleKind.Character, StyleIds.Hyperlink, "Hyperlink")
        {
            BasedOn = Base, Run = Colour(layout.Palette.Link, "hyperlink") + """<w:u w:val="single"/>""",
        };
        yield return new(StyleKind.Character, "FollowedHyperlink", "FollowedHyperlink")
        {
            BasedOn = Base, Run = Colour("6F2C91", "followedHyperlink") + """<w:u w:val="single"/>""",
        };
        yield return new(StyleKind.Character, StyleIds.Code, "HTML Code") { BasedOn = Base, Run = MonospacedFont + "<w:noProof/>" };
        yield return new(StyleKind.Character, StyleIds.DefinedTerm, "Defined Term") { BasedOn = Base, Priority = 21, IsQuick = true, IsBuiltIn = false, Run = Bold };
        yield return new(StyleKind.Character, StyleIds.PlaceholderText, "Placeholder Text") { BasedOn = Base, Run = Colour(RunningStyles.QuietColour) };
    }
}
