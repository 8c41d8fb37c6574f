using AngleSharp.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

public sealed class HtmlBlockWriterTests
{
    [Theory]
    [InlineData(NoticeKind.Information, "Information")]
    [InlineData(NoticeKind.Important, "Important")]
    [InlineData(NoticeKind.Warning, "Warning")]
    [InlineData(NoticeKind.Consultation, "Consultation")]
    public void Write_notice_says_its_kind_in_words(NoticeKind kind, string word)
    {
        IDocument page = Rendered.Blocks(new Notice(kind, Words("Read this"), [P("At once.")]));
        IElement note = page.QuerySelector("[role=note]")!;
        Assert.Equal(word + " Read this", page.GetElementById(note.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("At once.", note.LastElementChild!.TextContent);
    }

    [Fact]
    public void Write_quote_is_a_blockquote() =>
        Assert.Equal("Said.", Rendered.Blocks(new Quote([P("Said.")])).QuerySelector("blockquote > p")!.TextContent);

    [Fact]
    public void Write_code_keeps_lines_and_a_first_empty_one() =>
        Assert.Equal("\na <b>\n  c", Rendered.Blocks(new CodeBlock("\na <b>\n  c")).QuerySelector("pre")!.TextContent);

    [Fact]
    public void Write_figure_has_image_and_caption()
    {
        IElement figure = Rendered.Blocks(new Figure(SampleLayouts.Decimal.Logo!, Words("The mark"))).QuerySelector("figure")!;
        Assert.Equal("Larch Vale Learning Trust", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("The mark", figure.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Write_page_break_is_seen_on_paper_only() =>
        Assert.Equal("", Rendered.Blocks(new PageBreak()).QuerySelector("main > .page-break")!.TextContent);

    [Fact]
    public void Write_contents_link_to_sections_with_their_numbers()
    {
        var contents = new Contents("Contents", 2,
        [
            new ContentsEntry(1, new NumberLabel("1.", NumberSequence.Body, 0), "Scope", "scope"),
            new ContentsEntry(2, null, "Who", "who"),
            new ContentsEntry(1, null, "Review", "review"),
        ]);
        IElement nav = Rendered.Blocks(contents).QuerySelector("nav[aria-label=Contents]")!;
        Assert.Equal(["1. Scope", "Who", "Review"], nav.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal("#who", nav.QuerySelector("ul ul a")!.GetAttribute("href"));
        Assert.Equal(2, nav.QuerySelector("ul")!.Children.Length);
    }

    [Fact]
    public void Write_contents_that_skip_levels_stay_lists_in_lists()
    {
        ContentsEntry Entry(int level) => new(level, null, $"Level {level}", $"l{level}");
        IElement nav = Rendered.Blocks(new Contents("Contents", 3, [Entry(2), Entry(3), Entry(1), Entry(3), Entry(2)])).QuerySelector("nav")!;
        Assert.Equal(5, nav.QuerySelectorAll("li > a").Length);
        Assert.All(nav.QuerySelectorAll("ul"), list => Assert.All(list.Children, c => Assert.Equal("LI", c.TagName)));
    }

    [Fact]
    public void Write_contents_without_entries_is_nothing() =>
        Assert.Null(Rendered.Blocks(new Contents("Contents", 2, [])).QuerySelector("nav"));

    [Fact]
    public void Write_signature_names_who_signs_and_leaves_room()
    {
        IElement line = Rendered.Blocks(new SignatureBlock([new SignatureLine(Words("Chair"), "R. Adeyemi", true)])).QuerySelector(".signature")!;
        Assert.Equal("Chair", line.QuerySelector(".signature-role")!.TextContent);
        Assert.Equal("R. Adeyemi", line.QuerySelector(".signature-name")!.TextContent);
        Assert.Equal(2, line.QuerySelectorAll(".signature-space").Length);
    }

    [Theory]
    [InlineData("R. Adeyemi")]
    [InlineData(null)]
    public void Write_signed_line_names_who_signed_and_nobody_else(string? printed)
    {
        var signed = new SignatureLine(Words("Chair"), printed, true) { Signed = new Signature("W. Castell, Deputy Chair", "20 January 2027", null) };
        IElement line = Rendered.Blocks(new SignatureBlock([signed])).QuerySelector(".signature")!;
        Assert.Equal("Chair|W. Castell, Deputy Chair|Date|20 January 2027", string.Join('|', line.QuerySelectorAll("p").Select(part => part.TextContent)));
    }

    [Fact]
    public void Write_two_forms_of_one_title_have_two_names()
    {
        var page = Rendered.Blocks(new Form("Consent", [P("a")]), new Form("Consent", [P("b")]));
        Assert.Equal(["Consent", "Consent (2)"], page.QuerySelectorAll("[role=form]").Select(f => f.GetAttribute("aria-label")));
    }
}
