using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Blocks;
using PolicyForge.Html.Changes;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Page;

/// <summary>Footnotes at the end of the page, each with a link back to every place that refers to it.</summary>
internal static class FootnotesWriter
{
    public static void Write(ImmutableArray<Footnote> footnotes, PageState page)
    {
        if (footnotes.IsEmpty) return;
        HtmlBuffer output = page.Out;
        output.Raw("<section class=\"footnotes\""u8);
        if (page.CanName) output.Raw(" role=\"doc-endnotes\" aria-label=\"Footnotes\""u8);
        output.Raw(">\n<ol>\n"u8);
        foreach (Footnote footnote in footnotes)
        {
            if (page.Shows(footnote.Change)) WriteFootnote(footnote, page);
        }

        output.Raw("</ol>\n</section>\n"u8);
    }

    private static void WriteFootnote(Footnote footnote, PageState page)
    {
        HtmlBuffer output = page.Out;
        output.Raw("<li value=\""u8);
        output.Number(footnote.Number);
        output.Raw("\""u8);
        page.WriteId($"pf_note-{footnote.Number}");
        output.Raw(">"u8);
        HtmlChangeWriter.Open(footnote, page, isBlock: true);
        page.Enclosed++;
        HtmlItemContentWriter.Write(footnote.Blocks, isLoose: false, page);
        page.Enclosed--;
        if (page.CanName) WriteBackLinks(footnote.Number, page);
        HtmlChangeWriter.Close(footnote, page, isBlock: true);
        output.Raw("</li>\n"u8);
    }

    private static void WriteBackLinks(int number, PageState page)
    {
        int references = page.ReferencesTo(number);
        for (int i = 1; i <= references; i++)
        {
            page.Out.Raw(" <a class=\"back\" role=\"doc-backlink\""u8);
            page.Out.Attribute("href"u8, "#" + HtmlFootnoteReferenceWriter.Anchor(number, i));
            page.Out.Attribute("aria-label"u8, references == 1 ? $"Back to footnote {number} in the text" : $"Back to footnote {number} in the text, place {i}");
            page.Out.Raw("><span aria-hidden=\"true\">\u21A9</span></a>"u8);
        }
    }
}
