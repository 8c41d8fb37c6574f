using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Lists. Marks and indents come from the numbering part; Word knows five depths.</summary>
internal static class ListStyles
{
    private const int Depths = 5;

    public static IEnumerable<StyleDefinition> Of(Measures measures)
    {
        int gap = ItemGap(measures);
        for (int depth = 0; depth < Depths; depth++)
        {
            string suffix = depth == 0 ? "" : $" {depth + 1}";
            yield return BuiltIn(StyleIds.ListLevel(StyleIds.ListBullet, depth), "List Bullet" + suffix, [NumberBy(NumberIds.Bullets, depth), Space(0, gap)]);
        }

        for (int depth = 0; depth < Depths; depth++)
        {
            string suffix = depth == 0 ? "" : $" {depth + 1}";
            yield return BuiltIn(StyleIds.ListLevel(StyleIds.ListNumber, depth), "List Number" + suffix, [NumberBy(NumberIds.Numbers, depth), Space(0, gap)]);
        }

        for (int depth = 0; depth < Depths; depth++)
        {
            string suffix = depth == 0 ? "" : $" {depth + 1}";
            int indent = ListLevels.DefaultIndent(measures) + ((depth + 1) * measures.ListStep);
            yield return BuiltIn(StyleIds.ListLevel(StyleIds.ListContinue, depth), "List Continue" + suffix, [Space(0, gap), IndentBy(indent)]);
        }

        yield return new(StyleKind.Paragraph, StyleIds.CheckList, "Check List")
        {
            BasedOn = StyleIds.Normal, Priority = 36, IsQuick = true, IsBuiltIn = false,
            Paragraph = [Space(0, gap), IndentBy(ListLevels.DefaultIndent(measures) + measures.ListStep, 0, measures.ListStep)],
        };
    }

    /// <summary>Space after an item: less than after a paragraph, so that a list reads as one thing.</summary>
    public static int ItemGap(Measures measures) => measures.ParagraphGap / 2;

    private static StyleDefinition BuiltIn(string id, string name, ImmutableArray<OpenXmlElement> paragraph) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = 36, IsQuick = id is StyleIds.ListBullet or StyleIds.ListNumber, Paragraph = paragraph,
    };
}
