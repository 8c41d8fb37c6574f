using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>The raised number that leads to a footnote. The first one to a note is "pf_ref-1", the second "pf_ref-1-2": notes link back to each.</summary>
internal static class HtmlFootnoteReferenceWriter
{
    public static void Write(FootnoteReference reference, PageState page)
    {
        HtmlBuffer output = page.Out;
        bool isLive = page is { CanName: true, Links: 0 } && reference.Number >= 1 && reference.Number <= page.Document.Footnotes.Length;
        output.Raw("<sup class=\"note-reference\">"u8);
        if (isLive)
        {
            output.Raw("<a role=\"doc-noteref\" href=\"#pf_note-"u8);
            output.Number(reference.Number);
            output.Raw("\" id=\""u8);
            output.Text(Anchor(reference.Number, page.CountReference(reference.Number)));
            output.Raw("\"><span class=\"unseen\">Footnote </span>"u8);
        }

        output.Number(reference.Number);
        output.Raw(isLive ? "</a></sup>"u8 : "</sup>"u8);
    }

    /// <summary>The id of the n-th reference to a footnote, counted from 1.</summary>
    public static string Anchor(int footnote, int reference) =>
        reference == 1 ? $"pf_ref-{footnote}" : $"pf_ref-{footnote}-{reference}";
}
