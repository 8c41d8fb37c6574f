using PolicyForge.Html.Output;
using PolicyForge.Html.State;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Page;

/// <summary>Puts the head before a body that has been written.</summary>
internal static class PageAssembly
{
    public static void Write(PageState page, string title, Stream output) => Write(page, page.Out, title, output);

    /// <param name="page">What was counted while the body was written.</param>
    /// <param name="body">The body.</param>
    /// <param name="title">For the window's title.</param>
    /// <param name="output">Where head and body go.</param>
    public static void Write(PageState page, HtmlBuffer body, string title, Stream output)
    {
        using var css = new HtmlBuffer();
        PrintedPage.WriteRules(page.Layout, page.Document.Properties, css);
        page.Widths.WriteRules(css);
        page.Rules.WriteRules(page.Layout.Page, css);
        using var head = new HtmlBuffer();
        PageStyle[] styles = [LayoutStyle.For(page.Layout, page.HasChanges), PageStyle.Of(css.Written)];
        PageHeadWriter.Write(page.Document.Properties, title, styles, head);
        output.Write(head.Written);
        output.Write(body.Written);
    }
}
