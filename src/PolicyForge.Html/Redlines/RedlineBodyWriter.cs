using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Redlines;

/// <summary>The body of a redline's page: summary, choice of view, and the text in each view.</summary>
internal static class RedlineBodyWriter
{
    /// <param name="inline">The page in whose buffer the inline view stands already.</param>
    /// <param name="output">The body.</param>
    public static void Write(PageState inline, HtmlBuffer output)
    {
        PolicyDocument document = inline.Document;
        Layout layout = inline.Layout;
        var frame = new PageState(document, layout, output);
        PageBodyWriter.WriteStart(frame);
        PageFrameWriter.WriteBanner(frame);
        PageFrameWriter.WriteOwnContents(frame);
        output.Raw("<main id=\"pf_main\" tabindex=\"-1\">\n<h1 class=\"title\">Changes to "u8);
        output.Text(document.Properties.Title);
        output.Raw("</h1>\n"u8);
        RedlineSummaryWriter.Write(inline, output);
        WriteChoice(output);
        output.Raw("<div class=\"inline-view\">\n"u8);
        output.Raw(inline.Out.Written);
        output.Raw("</div>\n"u8);
        SideBySideWriter.Write(inline, output);
        output.Raw("</main>\n"u8);
        PageFrameWriter.WriteColophon(frame);
        output.Raw("</body>\n</html>\n"u8);
    }

    private static void WriteChoice(HtmlBuffer output) => output.Raw("""
        <fieldset class="view-choice"><legend>How to show the text</legend>
        <label><input type="radio" name="pf_view" id="pf_view_inline" autocomplete="off" checked> Changes in the text</label>
        <label><input type="radio" name="pf_view" id="pf_view_side" autocomplete="off"> Old beside new</label>
        <label><input type="checkbox" id="pf_only" autocomplete="off"> Only what changed</label>
        </fieldset>

        """u8);
}
