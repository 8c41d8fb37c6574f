using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.Html.Tests;

public sealed class HtmlWriterTests
{
    public static TheoryData<string> Layouts => [.. SampleLayouts.All.Select(l => l.Id)];

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_parses_without_an_error(string id)
    {
        Layout layout = Layout(id);
        IHtmlDocument page = Rendered.Page(EveryNode.In(layout), layout);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("CSS1Compat", page.CompatMode);
        Assert.Equal("Social Media Policy - Larch Vale Primary School", page.Title);
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_twice_gives_the_same_bytes(string id)
    {
        Layout layout = Layout(id);
        Assert.Equal(Rendered.Bytes(EveryNode.In(layout), layout), Rendered.Bytes(EveryNode.In(layout), layout with { }));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_has_one_of_each_landmark(string id)
    {
        Layout layout = Layout(id);
        IHtmlDocument page = Rendered.Page(EveryNode.In(layout), layout);
        foreach (string landmark in (string[])["body > header", "main", "body > footer", "nav", "h1"]) Assert.Single(page.QuerySelectorAll(landmark));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Equal("A", page.Body!.FirstElementChild!.TagName);
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_has_unique_ids_and_every_link_inside_arrives(string id)
    {
        Layout layout = Layout(id);
        IHtmlDocument page = Rendered.Page(EveryNode.In(layout), layout);
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby"), ids));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_goes_down_one_heading_level_at_a_time(string id)
    {
        Layout layout = Layout(id);
        int last = 0;
        foreach (IElement heading in Rendered.Page(EveryNode.In(layout), layout).QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            int level = heading.TagName[1] - '0';
            Assert.True(level <= last + 1, $"{heading.TextContent}: h{level} after h{last}");
            last = level;
        }
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_loads_and_runs_nothing(string id)
    {
        Layout layout = Layout(id);
        IHtmlDocument page = Rendered.Page(EveryNode.In(layout), layout);
        Assert.Empty(page.QuerySelectorAll("script,link,iframe,object,embed,base,form"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Images, i => Assert.StartsWith("data:image/", i.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("style"), s => Assert.DoesNotMatch("url\\(|@import", s.TextContent));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Write_every_node_lets_in_its_own_styles_and_no_other(string id)
    {
        Layout layout = Layout(id);
        IHtmlDocument page = Rendered.Page(EveryNode.In(layout), layout);
        string policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        IEnumerable<string> hashes = page.QuerySelectorAll("style").Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s.TextContent)))}'");
        Assert.Equal($"default-src 'none'; style-src {string.Join(' ', hashes)}; img-src data:; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void Write_properties_become_meta_elements()
    {
        IHtmlDocument page = Rendered.Page(EveryNode.In(SampleLayouts.Decimal), SampleLayouts.Decimal);
        string? Meta(string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("social-media", Meta("policy-id"));
        Assert.Equal("2.0", Meta("policy-version"));
        Assert.Equal("9f2c4e", Meta("policy-digest"));
        Assert.Equal("Social Media Policy, Larch Vale Primary School: version 2.0.", Meta("description"));
        Assert.Equal("social media, conduct", Meta("keywords"));
    }

    [Fact]
    public void Write_draft_says_so_on_screen_and_paper()
    {
        IHtmlDocument draft = Rendered.Page(EveryNode.In(SampleLayouts.DecimalZero), SampleLayouts.DecimalZero);
        Assert.StartsWith("Draft", draft.QuerySelector("header .draft-mark")!.TextContent);
        Assert.Contains("draft", draft.Body!.ClassList);
        Assert.Null(Rendered.Page(EveryNode.In(SampleLayouts.Decimal), SampleLayouts.Decimal).QuerySelector(".draft-mark"));
    }

    [Fact]
    public void Write_document_without_title_gets_one_from_its_properties() =>
        Assert.Equal("Social Media Policy", Rendered.Blocks(Build.P("Only words.")).QuerySelector("main > h1")!.TextContent);

    [Fact]
    public void Write_leaves_the_stream_open()
    {
        using var output = new MemoryStream();
        new HtmlWriter().Write(Build.Document(), SampleLayouts.Plain, output);
        Assert.True(output.CanWrite);
    }

    [Fact]
    public void Write_from_many_threads_gives_the_same_bytes()
    {
        Layout layout = SampleLayouts.Headings with { };
        byte[] expected = Rendered.Bytes(EveryNode.In(layout), layout);
        byte[][] pages = new byte[64][];
        Parallel.For(0, pages.Length, i => pages[i] = Rendered.Bytes(EveryNode.In(layout), layout));
        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    private static Layout Layout(string id) => SampleLayouts.All.Single(l => l.Id == id);
}
