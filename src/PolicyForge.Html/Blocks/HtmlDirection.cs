using PolicyForge.Html.State;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Blocks;

/// <summary>The direction of an element's words, where it is not that of the page.</summary>
internal static class HtmlDirection
{
    public static void Write(bool isRightToLeft, PageState page)
    {
        if (!isRightToLeft) return;
        page.Rules.Use(RareStyles.RightToLeft);
        page.Out.Raw(" dir=\"rtl\""u8);
    }
}
