using AngleSharp.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Inlines;

public sealed class HtmlInlineWriterTests
{
    [Fact]
    public void Write_marks_become_their_elements()
    {
        IElement p = Paragraph(new Emphasis(Words("a")), new Strong(Words("b")), new Underline(Words("c")), new DefinedTerm(Words("d")), new Code("e"), new LineBreak());
        Assert.Equal("<em>a</em><strong>b</strong><u>c</u><dfn>d</dfn><code>e</code><br>", p.InnerHtml);
    }

    [Fact]
    public void Write_citation_links_the_title_and_not_the_provision()
    {
        IElement p = Paragraph(new Citation("ea", "Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15") { Provision = "section 149" });
        Assert.Equal("section 149 of the Equality Act 2010", p.TextContent);
        Assert.Equal("Equality Act 2010", p.QuerySelector("cite > a")!.TextContent);
    }

    [Fact]
    public void Write_citation_without_address_is_words() =>
        Assert.Equal("<cite>duty of care</cite>", Paragraph(new Citation("x", "duty of care", null)).InnerHtml);

    [Fact]
    public void Write_cross_reference_links_to_its_anchor() =>
        Assert.Equal("<a href=\"#scope\">section 4</a>", Paragraph(new CrossReference("scope", "section 4", null)).InnerHtml);

    [Theory]
    [InlineData("https://www.larchvale.example/guide", "the guide", "https://www.larchvale.example/guide")]
    [InlineData("https://www.larchvale.example/", "www.larchvale.example", null)]
    [InlineData("mailto:office@larchvale.example", "the office", "office@larchvale.example")]
    [InlineData("tel:01632960000", "01632 960000", null)]
    public void Write_link_prints_its_address_where_its_words_do_not(string target, string words, string? printed)
    {
        IElement link = Paragraph(new Link(target, Words(words))).QuerySelector("a")!;
        Assert.Equal(target, link.GetAttribute("href"));
        Assert.Equal(printed, link.GetAttribute("data-address"));
    }

    [Fact]
    public void Write_link_in_link_is_written_once() =>
        Assert.Single(Paragraph(new Link("https://a.example", [new Citation("x", "Act", "https://b.example")])).QuerySelectorAll("a"));

    [Fact]
    public void Write_footnotes_lead_there_and_back_from_each_place()
    {
        IDocument page = Rendered.Page(Document(P(T("a"), new FootnoteReference(1), T("b"), new FootnoteReference(1))) with { Footnotes = [new Footnote(1, [P("The note.")])] });
        Assert.Equal(["Footnote 1", "Footnote 1"], page.QuerySelectorAll("sup > a[role=doc-noteref]").Select(a => a.TextContent));
        IElement note = page.QuerySelector("[role=doc-endnotes] li[value='1']")!;
        Assert.Equal(2, note.QuerySelectorAll("a[role=doc-backlink]").Length);
        Assert.All(note.QuerySelectorAll("a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Write_image_is_in_the_page()
    {
        IElement image = Paragraph(new Image(new ImageResource("dot.png", "image/png", [1, 2, 3], 4, 5), "A dot")).QuerySelector("img")!;
        Assert.Equal("data:image/png;base64,AQID", image.GetAttribute("src"));
        Assert.Equal(("A dot", "4", "5"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Fact]
    public void Write_image_of_an_unknown_type_is_its_words() =>
        Assert.Equal("A page", Paragraph(new Image(new ImageResource("x.html", "text/html", [1], 1, 1), "A page")).InnerHtml);

    private static IElement Paragraph(params System.Collections.Immutable.ImmutableArray<Inline> inlines) => Rendered.Inlines(inlines).QuerySelector("main > p")!;
}
