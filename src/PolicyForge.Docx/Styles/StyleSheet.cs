using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Styles;

/// <summary>Every style of a layout, in the order in which they are written.</summary>
internal static class StyleSheet
{
    public static ImmutableArray<StyleDefinition> Of(Layout layout, Measures measures, NumberingDesign numbering) =>
    [
        .. BodyStyles.Of(layout, measures, numbering),
        .. HeadingStyles.Of(layout, measures, numbering),
        .. FrontStyles.Of(layout, measures),
        .. ListStyles.Of(measures),
        .. NoticeStyles.Of(layout, measures),
        .. ContentsStyles.Of(layout, measures, numbering),
        .. RunningStyles.Of(measures),
        .. CharacterStyles.Of(layout),
        .. TableStyles.Of(layout, measures),
    ];
}
