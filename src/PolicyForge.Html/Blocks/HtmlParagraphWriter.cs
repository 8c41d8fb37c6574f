using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A paragraph, in the element that its role asks for.</summary>
internal static class HtmlParagraphWriter
{
    public static void Write(Paragraph paragraph, PageState page)
    {
        switch (paragraph.Role)
        {
            case ParagraphRole.Title when page.AwaitsTitle && page.CanName:
                page.AwaitsTitle = false;
                WriteHeading(paragraph, 1, "title"u8, page);
                break;
            case ParagraphRole.Label when page.Enclosed == 0 && page.CanName:
                WriteHeading(paragraph, page.Depth + 2, "label"u8, page);
                break;
            default:
                WriteParagraph(paragraph, page);
                break;
        }
    }

    private static void WriteHeading(Paragraph paragraph, int level, ReadOnlySpan<byte> style, PageState page)
    {
        HtmlHeading.Open(level, style, paragraph.Anchor, page, TextDirection.IsRightToLeft(paragraph.Inlines));
        HtmlNumberWriter.Write(paragraph.Number, paragraph, page);
        HtmlInlineWriter.Write(paragraph.Inlines, page);
        HtmlHeading.Close(level, page);
    }

    private static void WriteParagraph(Paragraph paragraph, PageState page)
    {
        page.Out.Raw("<p"u8);
        ReadOnlySpan<byte> style = Style(paragraph);
        if (!style.IsEmpty)
        {
            page.Out.Raw(" class=\""u8);
            page.Out.Raw(style);
            page.Out.Raw("\""u8);
        }

        if (paragraph.End is not { Kind: ChangeKind.Deleted }) page.WriteId(paragraph.Anchor);
        HtmlDirection.Write(TextDirection.IsRightToLeft(paragraph.Inlines), page);
        page.Out.Raw(">"u8);
        HtmlNumberWriter.Write(paragraph.Number, paragraph, page);
        HtmlInlineWriter.Write(paragraph.Inlines, page);
        WriteEnd(paragraph, page);
        page.Out.Raw("</p>\n"u8);
    }

    /// <summary>The sign for a paragraph's end, where that alone came or went.</summary>
    public static void WriteEnd(Paragraph paragraph, PageState page)
    {
        if (paragraph.End is not { } end || !page.Shows(end)) return;
        var mark = new Text("\u00B6") { Change = end };
        HtmlInlineWriter.Write([mark], page);
    }

    private static ReadOnlySpan<byte> Style(Paragraph paragraph) => paragraph.Role switch
    {
        ParagraphRole.Title => "title"u8,
        ParagraphRole.Organisation => "organisation"u8,
        ParagraphRole.Subtitle => "subtitle"u8,
        ParagraphRole.Motto => "motto"u8,
        ParagraphRole.Statement => "statement"u8,
        ParagraphRole.Caption => "caption"u8,
        ParagraphRole.Label => "label"u8,
        _ when paragraph.Number is { Level: 0 or 1 } => "numbered"u8,
        _ when paragraph.Number is not null => "numbered deep"u8,
        _ => default,
    };
}
