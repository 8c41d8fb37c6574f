using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>A link. On paper its address follows in brackets, unless the words say it already.</summary>
internal static class HtmlLinkWriter
{
    public static void Write(Link link, PageState page)
    {
        bool isLive = page.Links == 0 && LinkTarget.IsAllowed(link.Target) && (page.CanName || !link.Target.StartsWith('#'));
        if (isLive) Open(link, page);
        page.Links++;
        HtmlInlineWriter.Write(link.Inlines, page);
        page.Links--;
        if (isLive) page.Out.Raw("</a>"u8);
    }

    private static void Open(Link link, PageState page)
    {
        page.Out.Raw("<a"u8);
        page.Out.Attribute("href"u8, link.Target);
        string words = PlainText.Of(link.Inlines);
        if (LinkTarget.ForPrint(link.Target, words) is { } address) page.Out.Attribute("data-address"u8, address);
        // A link without words (its image is decoration, say) is named by its address.
        if (string.IsNullOrWhiteSpace(words)) page.Out.Attribute("aria-label"u8, link.Target);
        page.Out.Raw(">"u8);
    }
}
