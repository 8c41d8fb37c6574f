using PolicyForge.Html.Output;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Page;

/// <summary>Puts the head before a body that has been written.</summary>
internal static class PageAssembly
{
    public static void Write(PageState page, string title, Stream output)
    {
        using var css = new HtmlBuffer();
        PrintedPage.WriteRules(page.Layout, page.Document.Properties, css);
        page.Widths.WriteRules(css);
        using var head = new HtmlBuffer();
        PageStyle[] styles = [LayoutStyle.For(page.Layout, page.HasChanges), PageStyle.Of(css.Written)];
        PageHeadWriter.Write(page.Document.Properties, title, styles, head);
        output.Write(head.Written);
        output.Write(page.Out.Written);
    }
}
