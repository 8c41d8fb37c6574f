using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A form, to be filled in on the page or on paper. It is sent nowhere, so it is no <c>form</c> element: Enter must not reload the page and lose what was typed.</summary>
internal static class HtmlFormWriter
{
    public static void Write(Form form, PageState page)
    {
        page.Out.Raw("<div class=\"form\""u8);
        if (page.CanName)
        {
            page.Out.Raw(" role=\"form\""u8);
            page.Out.Attribute("aria-label"u8, page.UniqueLandmark(form.Title));
        }

        page.Out.Raw(">\n"u8);
        HtmlBlockWriter.Write(form.Blocks, page);
        page.Out.Raw("</div>\n"u8);
    }
}
