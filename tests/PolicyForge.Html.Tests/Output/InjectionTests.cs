using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Output;

public sealed class InjectionTests
{
    private const string Attack = "\"'><img src=x onerror=alert(1)></title></style><script>alert(2)</script>&amp;";

    [Fact]
    public void Write_markup_in_any_text_stays_text()
    {
        IHtmlDocument page = Rendered.Page(Everywhere(), LayoutOf(Attack));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
        Assert.DoesNotContain(page.Images, i => i.GetAttribute("src") == "x");
        Assert.Equal(Attack + " - " + Attack, page.Title);
        Assert.Equal(Attack, page.QuerySelector("main > p")!.TextContent);
        Assert.Equal(Attack, page.QuerySelector("input[type=text]")!.GetAttribute("aria-label"));
        Assert.Equal(Attack, page.QuerySelector("[data-clause]")!.GetAttribute("data-clause"));
        Assert.Equal(Attack, page.QuerySelector("main img")!.GetAttribute("alt"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//elsewhere.example/")]
    [InlineData("relative.html")]
    [InlineData("#")]
    [InlineData("")]
    public void Write_other_addresses_are_no_links(string target)
    {
        IHtmlDocument page = Rendered.Inlines(new Link(target, Words("words")), new Citation("x", "Act", target));
        Assert.Empty(page.QuerySelectorAll("main a"));
        Assert.Equal("wordsAct", page.QuerySelector("main > p")!.TextContent);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x08)]
    [InlineData(0x7F)]
    [InlineData(0x85)]
    [InlineData(0xFFFF)]
    [InlineData(0xD800)]
    public void Write_characters_that_html_cannot_hold_are_replaced(int character) =>
        Assert.Contains("<p>a\uFFFDb</p>", Rendered.Source(Document(P($"a{(char)character}b"))));

    [Fact]
    public void Write_letters_of_every_script_come_through() =>
        Assert.Contains("<p>Cäcilie Łódź 学校 🏫</p>", Rendered.Source(Document(P("Cäcilie Łódź 学校 🏫"))));

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("<!--</STYLE ><b>")]
    public void Write_style_sheet_cannot_leave_its_element(string css)
    {
        IHtmlDocument page = Rendered.Page(Document(P("a")), SampleLayouts.Plain with { StyleSheet = ".own{color:red}" + css });
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Contains(".own{color:red}", page.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void Write_palette_that_is_no_colour_is_left_aside()
    {
        string source = Rendered.Source(Document(), SampleLayouts.Plain with { Palette = new Palette { Primary = "red;}</style>", Tint = "", Text = "zzzzzz", Link = "12345" } });
        Assert.Contains("--primary:#1f3864;", source);
        Assert.DoesNotContain("red;}", source);
    }

    private static PolicyDocument Everywhere() => new(
        Build.Properties with { Title = Attack, OrganisationName = Attack, TrustName = Attack, Version = Attack, Status = Attack, Author = Attack, NextReview = Attack, ContentDigest = Attack, PolicyId = Attack, Keywords = [Attack] },
        [
            P(Attack),
            new ClauseBlock(Attack, "", [Numbered(1, new NumberLabel(Attack, NumberSequence.Body, 0), Attack, "anchor", [])]),
            new Contents(Attack, 1, [new ContentsEntry(1, new NumberLabel(Attack, NumberSequence.Body, 0), Attack, "anchor")]),
            new Form(Attack, [P(new TextField(Attack, Attack), new ChoiceField(Attack, Attack, [Attack]), new CheckBoxField(Attack, Attack), new SignatureField(Attack, Attack))]),
            new Notice(NoticeKind.Warning, Words(Attack), [new CodeBlock(Attack)]),
            new HistoryTable([new HistoryColumn(HistoryField.Version, Attack, 1)], [new HistoryRow([new HistoryCell([P(Attack)])])]) { Title = Attack },
            new Figure(new Image(new ImageResource("a", "image/png", [1], 1, 1), Attack), Words(Attack)),
            new SignatureBlock([new SignatureLine(Words(Attack), Attack, true)]),
            P(new Code(Attack), new Citation("x", Attack, "https://x.example/" + Attack) { Provision = Attack }, new Link("https://x.example/" + Attack, Words(Attack)), new CrossReference(Attack, Attack, null)),
            P(Attack) with { Change = new Change(ChangeKind.Inserted, Attack, default) { MoveName = Attack } },
        ]) { Footnotes = [new Footnote(1, [P(Attack)])] };

    private static Layout LayoutOf(string attack)
    {
        ImmutableArray<RunningPart> part = [new(RunningField.Words, attack)];
        return SampleLayouts.Plain with
        {
            Header = new RunningText(part, part, part),
            Footer = new RunningText(part, part, [new(RunningField.Version)]),
            Typography = new Typography { BodyFont = attack, HeadingFont = attack },
        };
    }
}
