using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>A reference to a place in the same document, linked where that place carries its name: not in deleted text, whose target may be gone too.</summary>
internal static class HtmlCrossReferenceWriter
{
    public static void Write(CrossReference reference, PageState page)
    {
        bool isLive = page is { Links: 0, CanName: true };
        if (isLive)
        {
            page.Out.Raw("<a"u8);
            page.Out.Attribute("href"u8, "#" + reference.Anchor);
            page.Out.Raw(">"u8);
        }

        page.Out.Text(reference.Text);
        if (isLive) page.Out.Raw("</a>"u8);
    }
}
