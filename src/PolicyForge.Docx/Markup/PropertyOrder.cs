using System.Xml.Linq;

namespace PolicyForge.Docx.Markup;

/// <summary>Puts elements where the schema wants them (ECMA-376 Part 1, 17.3.1.26 and 17.7.4.17): Word refuses files that have them elsewhere.</summary>
internal static class PropertyOrder
{
    private static readonly string[] OfParagraph =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    private static readonly string[] AfterParagraphInStyle = ["rPr", "tblPr", "trPr", "tcPr", "tblStylePr"];

    public static void AddToParagraph(XElement properties, XElement element)
    {
        int place = Array.IndexOf(OfParagraph, element.Name.LocalName);
        var next = properties.Elements().FirstOrDefault(e => Array.IndexOf(OfParagraph, e.Name.LocalName) > place);
        if (next is null) properties.Add(element);
        else next.AddBeforeSelf(element);
    }

    public static void AddToStyle(XElement style, XElement properties)
    {
        var next = style.Elements().FirstOrDefault(e => AfterParagraphInStyle.Contains(e.Name.LocalName));
        if (next is null) style.Add(properties);
        else next.AddBeforeSelf(properties);
    }
}
