using PolicyForge.Documents.Model;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>An image on lines of its own, with its caption.</summary>
internal static class HtmlFigureWriter
{
    public static void Write(Figure figure, PageState page)
    {
        page.Out.Raw("<figure>"u8);
        HtmlInlineWriter.Write([figure.Image], page);
        if (!figure.Caption.IsEmpty)
        {
            page.Out.Raw("\n<figcaption>"u8);
            HtmlInlineWriter.Write(figure.Caption, page);
            page.Out.Raw("</figcaption>"u8);
        }

        page.Out.Raw("</figure>\n"u8);
    }
}
