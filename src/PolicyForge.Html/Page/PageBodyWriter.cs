using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Blocks;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Page;

/// <summary>The body of a policy's page.</summary>
internal static class PageBodyWriter
{
    public static void Write(PageState page)
    {
        WriteStart(page);
        PageFrameWriter.WriteBanner(page);
        PageFrameWriter.WriteOwnContents(page);
        page.Out.Raw("<main id=\"pf_main\" tabindex=\"-1\">\n"u8);
        WriteDocument(page);
        page.Out.Raw("</main>\n"u8);
        PageFrameWriter.WriteColophon(page);
        page.Out.Raw("</body>\n</html>\n"u8);
    }

    /// <summary>The document itself, with its title where its cover has none.</summary>
    public static void WriteDocument(PageState page)
    {
        PolicyDocument document = page.Document;
        if (page.CanName && !PageOutline.HasRole(document.Blocks, ParagraphRole.Title)) WriteTitle(page);
        HtmlBlockWriter.Write(document.Blocks, page);
        FootnotesWriter.Write(document.Footnotes, page);
    }

    public static void WriteStart(PageState page)
    {
        HtmlBuffer output = page.Out;
        output.Raw("<body class=\""u8);
        output.Raw(page.Layout.Numbering switch
        {
            NumberingScheme.Decimal => "scheme-decimal"u8,
            NumberingScheme.Headings => "scheme-headings"u8,
            NumberingScheme.DecimalZero => "scheme-decimal-zero"u8,
            NumberingScheme.Continuous => "scheme-continuous"u8,
            _ => "scheme-plain"u8,
        });
        if (page.Layout.CapitalHeadings) output.Raw(" capitals"u8);
        if (!page.Layout.NumberMarks.AppendixStartsPage)
        {
            page.Rules.Use(RareStyles.AppendicesRunOn);
            output.Raw(" appendices-run-on"u8);
        }

        if (page.Document.Properties.IsDraft) output.Raw(" draft"u8);
        if (PageFrameWriter.HasRail(page.Document)) output.Raw(" has-rail"u8);
        if (!page.Layout.Header.IsEmpty || !page.Layout.Footer.IsEmpty) output.Raw(" running"u8);
        output.Raw("\">\n"u8);
    }

    private static void WriteTitle(PageState page)
    {
        page.AwaitsTitle = false;
        page.Out.Raw("<h1 class=\"title\">"u8);
        page.Out.Text(page.Document.Properties.Title);
        page.Out.Raw("</h1>\n"u8);
    }
}
