using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A contents list: links in nested lists. The page's first one stands beside the text on a wide screen.</summary>
internal static class HtmlContentsWriter
{
    public static void Write(Contents contents, PageState page)
    {
        if (contents.Entries.IsEmpty) return;
        bool isFirst = !page.HasContents && page.CanName;
        if (isFirst) page.HasContents = true;
        page.Out.Raw(!page.CanName ? "<div class=\"contents\">\n"u8 : isFirst ? "<nav class=\"contents rail\""u8 : "<nav class=\"contents\""u8);
        if (page.CanName)
        {
            page.Out.Attribute("aria-label"u8, page.UniqueLandmark(contents.Title));
            page.Out.Raw(">\n"u8);
        }

        page.Out.Raw("<p class=\"contents-title\">"u8);
        page.Out.Text(contents.Title);
        page.Out.Raw("</p>\n"u8);
        WriteEntries(contents.Entries, page);
        page.Out.Raw(page.CanName ? "</nav>\n"u8 : "</div>\n"u8);
    }

    /// <summary>Writes entries as lists within lists, whatever levels they skip.</summary>
    public static void WriteEntries(ImmutableArray<ContentsEntry> entries, PageState page)
    {
        var open = new Stack<int>();
        foreach (ContentsEntry entry in entries)
        {
            while (open.Count > 1 && open.Peek() > entry.Level) CloseList(open, page.Out);
            if (open.Count == 0 || open.Peek() < entry.Level)
            {
                page.Out.Raw(open.Count == 0 ? "<ul>\n"u8 : "\n<ul>\n"u8);
                open.Push(entry.Level);
            }
            else
            {
                page.Out.Raw("</li>\n"u8);
            }

            WriteEntry(entry, page);
        }

        while (open.Count > 0) CloseList(open, page.Out);
    }

    private static void CloseList(Stack<int> open, HtmlBuffer output)
    {
        open.Pop();
        output.Raw("</li>\n</ul>\n"u8);
    }

    private static void WriteEntry(ContentsEntry entry, PageState page)
    {
        page.Out.Raw("<li>"u8);
        if (page.CanName)
        {
            page.Out.Raw("<a"u8);
            page.Out.Attribute("href"u8, "#" + entry.Anchor);
            page.Out.Raw(">"u8);
        }

        if (entry.Number is { } number)
        {
            page.Out.Raw("<span class=\"number\">"u8);
            page.Out.Text(number.Text);
            page.Out.Raw(" </span>"u8);
        }

        page.Out.Raw("<span>"u8);
        page.Out.Text(entry.Text);
        page.Out.Raw("</span>"u8);
        if (page.CanName) page.Out.Raw("</a>"u8);
    }
}
