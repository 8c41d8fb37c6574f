using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Heading elements: h1 to h6, and h6 with aria-level where documents go deeper.</summary>
internal static class HtmlHeading
{
    private const int Deepest = 6;

    public static void Open(int level, ReadOnlySpan<byte> style, string? anchor, PageState page, bool isRightToLeft = false)
    {
        page.Out.Raw("<h"u8);
        page.Out.Number(Math.Min(level, Deepest));
        if (level > Deepest)
        {
            page.Out.Raw(" aria-level=\""u8);
            page.Out.Number(level);
            page.Out.Raw("\""u8);
        }

        page.Out.Raw(" class=\""u8);
        page.Out.Raw(style);
        page.Out.Raw("\""u8);
        page.WriteId(anchor);
        HtmlDirection.Write(isRightToLeft, page);
        page.Out.Raw(">"u8);
    }

    public static void Close(int level, PageState page)
    {
        page.Out.Raw("</h"u8);
        page.Out.Number(Math.Min(level, Deepest));
        page.Out.Raw(">\n"u8);
    }
}
