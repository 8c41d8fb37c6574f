using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Styles;

/// <summary>The <c>@page</c> rules of one document: paper, margins, and header and footer in the margin boxes (CSS Paged Media 3).</summary>
internal static class PrintedPage
{
    public static void WriteRules(Layout layout, DocumentProperties properties, HtmlBuffer output)
    {
        PageSetup page = layout.Page;
        var css = new StringBuilder();
        css.Append("@page{size:").Append(CssText.Number(page.Width)).Append("mm ").Append(CssText.Number(page.Height)).Append("mm;margin:");
        foreach (double margin in (ReadOnlySpan<double>)[page.Top, page.Right, page.Bottom, page.Left]) css.Append(CssText.Number(margin)).Append("mm ");
        css.Append("}\n");
        if (!layout.Header.IsEmpty || !layout.Footer.IsEmpty) AppendRunningText(layout, properties, css);
        output.Raw(Encoding.UTF8.GetBytes(css.ToString()));
    }

    private static void AppendRunningText(Layout layout, DocumentProperties properties, StringBuilder css)
    {
        ImmutableArray<(string Box, ImmutableArray<RunningPart> Parts)> boxes =
        [
            ("top-left", layout.Header.Left), ("top-center", layout.Header.Centre), ("top-right", layout.Header.Right),
            ("bottom-left", layout.Footer.Left), ("bottom-center", layout.Footer.Centre), ("bottom-right", layout.Footer.Right),
        ];
        css.Append("@page{");
        foreach ((string box, ImmutableArray<RunningPart> parts) in boxes)
        {
            if (!parts.IsEmpty) css.Append('@').Append(box).Append("{content:").Append(Content(parts, properties)).Append(";font:8.5pt/1.3 ").Append(CssText.FontFamily(layout.Typography.BodyFont)).Append(";color:#555}");
        }

        css.Append("}\n");
        if (!layout.DifferentFirstPage) return;
        css.Append("@page:first{");
        foreach ((string box, ImmutableArray<RunningPart> parts) in boxes)
        {
            if (!parts.IsEmpty) css.Append('@').Append(box).Append("{content:none}");
        }

        css.Append("}\n");
    }

    private static string Content(ImmutableArray<RunningPart> parts, DocumentProperties properties) =>
        string.Join(' ', parts.Select(p => p.Field switch
        {
            RunningField.Page => "counter(page)",
            RunningField.PageCount => "counter(pages)",
            _ => CssText.Quoted(RunningWords.Of(p, properties)),
        }));
}
