using PolicyForge.Documents.Model;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Writes the number before a heading or paragraph: real text, so that it is read out, found and copied with the words after it.</summary>
internal static class HtmlNumberWriter
{
    /// <summary>True for "4.1" and "A.1", which hang in the margin; false for "Appendix A", which runs on.</summary>
    public static bool Hangs(NumberLabel number) => !number.Text.Contains(' ', StringComparison.Ordinal);

    public static void Write(NumberLabel? number, DocumentNode owner, PageState page)
    {
        NumberLabel? before = owner.Change?.Before switch
        {
            Paragraph paragraph => paragraph.Number,
            Section section => section.Number,
            _ => null,
        };
        if (page.View == RedlineView.Before && before is not null) number = before;
        if (number is not null)
        {
            page.Out.Raw(Hangs(number) ? "<span class=\"number\">"u8 : "<span class=\"number word\">"u8);
            page.Out.Text(number.Text);
            page.Out.Raw(" </span>"u8);
        }

        if (before is not null && before.Text != number?.Text && page.View == RedlineView.Both) WriteOld(before, page);
    }

    private static void WriteOld(NumberLabel before, PageState page)
    {
        page.Out.Raw("<span class=\"number-was\">(was "u8);
        page.Out.Text(before.Text);
        page.Out.Raw(")</span> "u8);
    }
}
