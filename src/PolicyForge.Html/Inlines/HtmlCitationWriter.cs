using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>A citation: the provision in plain words, then the official title, linked to the register's address.</summary>
internal static class HtmlCitationWriter
{
    public static void Write(Citation citation, PageState page)
    {
        HtmlBuffer output = page.Out;
        if (citation.Provision is { } provision)
        {
            output.Text(provision);
            output.Raw(" of the "u8);
        }

        bool isLive = page.Links == 0 && citation.Target is not null && LinkTarget.IsAllowed(citation.Target);
        output.Raw("<cite>"u8);
        if (isLive)
        {
            output.Raw("<a"u8);
            output.Attribute("href"u8, citation.Target);
            output.Raw(">"u8);
        }

        output.Text(citation.Title);
        output.Raw(isLive ? "</a></cite>"u8 : "</cite>"u8);
    }
}
