using PolicyForge.Documents.Model;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Text in a box. Its kind is printed as a word.</summary>
internal static class HtmlNoticeWriter
{
    public static void Write(Notice notice, PageState page)
    {
        int label = page.NextLabel();
        page.Out.Raw("<div role=\"note\" class=\"notice "u8);
        page.Out.Raw(Style(notice.Kind));
        page.Out.Raw("\""u8);
        if (page.CanName) WriteLabel(" aria-labelledby=\"pf_notice-"u8, label, page);
        page.Out.Raw(">\n<p class=\"notice-title\""u8);
        if (page.CanName) WriteLabel(" id=\"pf_notice-"u8, label, page);
        page.Out.Raw("><span class=\"notice-kind\">"u8);
        page.Out.Raw(Word(notice.Kind));
        page.Out.Raw("</span>"u8);
        if (!notice.Title.IsEmpty)
        {
            page.Out.Raw(" <strong>"u8);
            HtmlInlineWriter.Write(notice.Title, page);
            page.Out.Raw("</strong>"u8);
        }

        page.Out.Raw("</p>\n"u8);
        HtmlBlockWriter.WriteEnclosed(notice.Blocks, page);
        page.Out.Raw("</div>\n"u8);
    }

    private static void WriteLabel(ReadOnlySpan<byte> attribute, int label, PageState page)
    {
        page.Out.Raw(attribute);
        page.Out.Number(label);
        page.Out.Raw("\""u8);
    }

    private static ReadOnlySpan<byte> Style(NoticeKind kind) => kind switch
    {
        NoticeKind.Important => "important"u8,
        NoticeKind.Warning => "warning"u8,
        NoticeKind.Consultation => "consultation"u8,
        _ => "information"u8,
    };

    private static ReadOnlySpan<byte> Word(NoticeKind kind) => kind switch
    {
        NoticeKind.Important => "Important"u8,
        NoticeKind.Warning => "Warning"u8,
        NoticeKind.Consultation => "Consultation"u8,
        _ => "Information"u8,
    };
}
