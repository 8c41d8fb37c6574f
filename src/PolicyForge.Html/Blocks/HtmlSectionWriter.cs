using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Changes;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>A section: its heading, one level below the one that holds it, and its blocks.</summary>
internal static class HtmlSectionWriter
{
    public static void Write(Section section, PageState page)
    {
        HtmlBuffer output = page.Out;
        output.Raw("<section class=\"section section-"u8);
        output.Number(Math.Min(section.Level, 6));
        if (section.Kind == SectionKind.Appendix) output.Raw(" appendix"u8);
        output.Raw("\">\n"u8);
        bool isAlone = section.Change is { IsShell: true };
        if (isAlone) HtmlChangeWriter.Open(section, page, isBlock: true);
        WriteHeading(section, page);
        if (isAlone) HtmlChangeWriter.Close(section, page, isBlock: true);
        page.HasSections = true;
        page.Sections.Push(section);
        HtmlBlockWriter.Write(section.Blocks, page);
        page.Sections.Pop();
        output.Raw("</section>\n"u8);
    }

    private static void WriteHeading(Section section, PageState page)
    {
        // Nesting, not Section.Level, gives the element, so that a level the author skipped is not skipped here.
        int level = page.Depth + 2;
        HtmlHeading.Open(level, section.Number is { } number && HtmlNumberWriter.Hangs(number) ? "heading numbered"u8 : "heading"u8, section.Anchor, page, TextDirection.IsRightToLeft(section.Heading));
        HtmlNumberWriter.Write(section.Number, section, page);
        if (section is { Kind: SectionKind.Appendix, Level: 1, Number: not null } && page.Layout.NumberMarks.TitleBelow) page.Out.Raw("<br>"u8);
        HtmlInlineWriter.Write(section.Heading, page);
        HtmlHeading.Close(level, page);
    }
}
