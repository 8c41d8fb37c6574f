using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>The content of <c>w:rPr</c> for each combination of formats, made once.</summary>
internal static class RunProperties
{
    private static readonly string[] Inner = [.. Enumerable.Range(0, 256).Select(f => Make((RunFormat)f))];
    private static readonly string[] Whole = [.. Inner.Select(i => i == "" ? "" : $"<w:rPr>{i}</w:rPr>")];

    public static string Content(RunFormat format) => Inner[(int)format];

    /// <summary>The element, or nothing where there is nothing to say.</summary>
    public static string Element(RunFormat format) => Whole[(int)format];

    /// <summary>A run has one character style: a link's wins, since it says where words lead; the others then fall back to direct formatting.</summary>
    private static string Make(RunFormat format)
    {
        string style = format.HasFlag(RunFormat.Link) ? StyleIds.Hyperlink
            : format.HasFlag(RunFormat.Code) ? StyleIds.Code
            : format.HasFlag(RunFormat.DefinedTerm) ? StyleIds.DefinedTerm : "";
        bool isBold = format.HasFlag(RunFormat.Bold) || (format.HasFlag(RunFormat.DefinedTerm) && style != StyleIds.DefinedTerm);
        OpenXmlElement[] properties =
        [
            .. style == "" ? (OpenXmlElement[])[] : [new RunStyle { Val = style }],
            .. format.HasFlag(RunFormat.Code) && style != StyleIds.Code ? (OpenXmlElement[])[StyleElements.MonospacedFont] : [],
            .. isBold ? StyleElements.InBold : [],
            .. format.HasFlag(RunFormat.Italic) ? StyleElements.InItalic : [],
            .. format.HasFlag(RunFormat.Small) ? (OpenXmlElement[])[new FontSize { Val = "17" }, new FontSizeComplexScript { Val = "17" }] : [],
            .. format.HasFlag(RunFormat.Underline) ? (OpenXmlElement[])[StyleElements.Underlined] : [],
            .. format.HasFlag(RunFormat.RightToLeft) ? (OpenXmlElement[])[new RightToLeftText()] : [],
        ];
        return ElementMarkup.Of(properties);
    }
}
