using PolicyForge.Documents.Model;
using PolicyForge.Html.Changes;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Lines to be signed by hand on paper: who signs, the space, the name below it, the date beside it.</summary>
internal static class HtmlSignatureBlockWriter
{
    public static void Write(SignatureBlock block, PageState page)
    {
        page.Out.Raw("<div class=\"signatures\">\n"u8);
        foreach (SignatureLine line in block.Lines)
        {
            if (page.Shows(line.Change)) WriteLine(line, page);
        }

        page.Out.Raw("</div>\n"u8);
    }

    private static void WriteLine(SignatureLine line, PageState page)
    {
        HtmlBuffer output = page.Out;
        output.Raw("<div class=\"signature\">"u8);
        HtmlChangeWriter.Open(line, page, isBlock: true);
        output.Raw("<p class=\"signature-role\">"u8);
        HtmlInlineWriter.Write(line.Role, page);
        if (line.Signed is { } signed) WriteSigned(signed, line.HasDate, page);
        else
        {
            output.Raw("</p><p class=\"signature-space\"><span class=\"unseen\">Space for the signature</span></p>"u8);
            if (line.HasDate) output.Raw("<p class=\"signature-date\">Date</p><p class=\"signature-space\"><span class=\"unseen\">Space for the date</span></p>"u8);
        }

        if (line.Signed is null)
        {
            output.Raw("<p class=\"signature-name\">"u8);
            output.Text(line.Name ?? "Name in capitals");
            output.Raw("</p>"u8);
        }

        HtmlChangeWriter.Close(line, page, isBlock: true);
        output.Raw("</div>\n"u8);
    }

    private static void WriteSigned(Signature signed, bool hasDate, PageState page)
    {
        HtmlBuffer output = page.Out;
        output.Raw("</p><p class=\"signature-given\">"u8);
        if (signed.Picture is { } picture) HtmlInlineWriter.Write([picture, new LineBreak()], page);
        output.Text(signed.By);
        output.Raw("</p>"u8);
        if (!hasDate) return;
        output.Raw("<p class=\"signature-date\">Date</p><p class=\"signature-given\">"u8);
        output.Text(signed.On);
        output.Raw("</p>"u8);
    }
}
