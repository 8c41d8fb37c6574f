using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Styles of words within a paragraph.</summary>
internal static class CharacterStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout)
    {
        const string Base = "DefaultParagraphFont";
        yield return new(StyleKind.Character, Base, "Default Paragraph Font") { IsDefault = true, Priority = 1 };
        yield return new(StyleKind.Character, StyleIds.FootnoteReference, "footnote reference") { BasedOn = Base, Run = [new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }] };
        yield return new(StyleKind.Character, StyleIds.Hyperlink, "Hyperlink")
        {
            BasedOn = Base, Run = [ColourOf(layout.Palette.Link, ThemeColorValues.Hyperlink), Underlined],
        };
        yield return new(StyleKind.Character, "FollowedHyperlink", "FollowedHyperlink")
        {
            BasedOn = Base, Run = [ColourOf("6F2C91", ThemeColorValues.FollowedHyperlink), Underlined],
        };
        yield return new(StyleKind.Character, StyleIds.Code, "HTML Code") { BasedOn = Base, Run = [MonospacedFont, new NoProof()] };
        yield return new(StyleKind.Character, StyleIds.DefinedTerm, "Defined Term") { BasedOn = Base, Priority = 21, IsQuick = true, IsBuiltIn = false, Run = [.. InBold] };
        yield return new(StyleKind.Character, StyleIds.PlaceholderText, "Placeholder Text") { BasedOn = Base, Run = [ColourOf(RunningStyles.QuietColour)] };
    }
}
