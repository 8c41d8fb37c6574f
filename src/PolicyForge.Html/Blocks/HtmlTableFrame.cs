using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>The table element and its caption. A table of three columns or more stands in a frame that scrolls on a narrow screen, by keyboard too.</summary>
internal static class HtmlTableFrame
{
    private const int WidestThatNeverScrolls = 2;
    private const int WidestThatMayShrink = 3;

    public static void Open(PageState page, int columnCount, ReadOnlySpan<byte> style)
    {
        if (columnCount > WidestThatNeverScrolls)
        {
            page.Out.Raw(columnCount > WidestThatMayShrink ? "<div class=\"scroll wide\""u8 : "<div class=\"scroll\""u8);
            page.Out.Raw(" role=\"group\" aria-label=\"Table, may scroll sideways\" tabindex=\"0\">\n"u8);
        }

        page.Out.Raw("<table class=\""u8);
        page.Out.Raw(style);
        page.Out.Raw("\">\n"u8);
    }

    public static void Close(PageState page, int columnCount)
    {
        page.Out.Raw("</table>\n"u8);
        if (columnCount > WidestThatNeverScrolls) page.Out.Raw("</div>\n"u8);
    }

    public static void WriteCaption(ImmutableArray<Inline> caption, string? description, PageState page)
    {
        page.Out.Raw("<caption>"u8);
        HtmlInlineWriter.Write(caption, page);
        if (!string.IsNullOrEmpty(description))
        {
            page.Out.Raw("<span class=\"unseen\">. "u8);
            page.Out.Text(description);
            page.Out.Raw("</span>"u8);
        }

        page.Out.Raw("</caption>\n"u8);
    }

    public static void WriteUnseenCaption(string? description, PageState page)
    {
        if (string.IsNullOrEmpty(description)) return;
        page.Out.Raw("<caption><span class=\"unseen\">"u8);
        page.Out.Text(description);
        page.Out.Raw("</span></caption>\n"u8);
    }
}
