using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Text kept as typed.</summary>
internal static class HtmlCodeBlockWriter
{
    public static void Write(CodeBlock code, PageState page)
    {
        page.Out.Raw("<pre><code>"u8);
        page.Out.Text(code.Text);
        page.Out.Raw("</code></pre>\n"u8);
    }
}
