using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyForge.Html.Site;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.Html.Tests.Site;

public sealed partial class SiteWriterTests
{
    private static readonly ImmutableArray<SiteFile> Files = SiteWriter.Write(SampleSite.Model);

    public static TheoryData<string> Paths => [.. Files.Select(f => f.Path)];

    [Fact]
    public void Write_gives_a_page_for_trust_schools_and_archives() => Assert.Equal(
    [
        "index.html", "schools/larch-vale/archive/child-protection.html", "schools/larch-vale/index.html", "schools/new-school/index.html",
        "schools/st-cuthmans/archive/child-protection.html", "schools/st-cuthmans/index.html",
    ], Files.Select(f => f.Path));

    [Theory, MemberData(nameof(Paths))]
    public void Write_page_is_well_formed_and_titled(string path)
    {
        IHtmlDocument page = Page(path);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Larch Vale Learning Trust", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Contains("12 March 2026", page.QuerySelector("footer")!.TextContent);
    }

    [Theory, MemberData(nameof(Paths))]
    public void Write_page_lets_in_its_own_style_and_script_alone(string path)
    {
        IHtmlDocument page = Page(path);
        string policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        string style = $"style-src {Hash(page.QuerySelector("style")!)}";
        string script = page.QuerySelector("script:not([type])") is { } code ? $"; script-src {Hash(code)}" : "";
        Assert.Equal($"default-src 'none'; {style}{script}; img-src data:; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(page.QuerySelectorAll("[style], link, iframe, script[src], form"));
        Assert.All(page.Images, i => Assert.StartsWith("data:", i.GetAttribute("src")));
    }

    [Theory, MemberData(nameof(Paths))]
    public void Write_links_between_pages_arrive(string path)
    {
        string[] known = [.. Files.Select(f => f.Path), .. Downloads()];
        foreach (IElement link in Page(path).QuerySelectorAll("a[href]"))
        {
            string href = link.GetAttribute("href")!;
            if (href.StartsWith('#') || href.StartsWith("https:", StringComparison.Ordinal)) continue;
            Assert.Contains(new Uri(new Uri("https://site.example/" + path), href).AbsolutePath[1..], known);
        }
    }

    [Fact]
    public void Write_school_page_sets_statutory_policies_first_and_names_the_missing()
    {
        IHtmlDocument page = Page("schools/larch-vale/index.html");
        Assert.Equal(["Statutory policies", "Other policies", "Statutory policies not found here"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["Safeguarding and child protection policy", "Complaints policy"], page.QuerySelectorAll(".group:first-of-type h3").Select(h => h.TextContent));
        Assert.Equal(["Charging and remissions Must be published", "Biometrics"], page.QuerySelectorAll(".missing li").Select(l => l.TextContent));
        Assert.Equal("Primary: 4 policies, 1 overdue for review", page.QuerySelector(".subtitle")!.TextContent);
    }

    [Fact]
    public void Write_policy_shows_status_review_and_files()
    {
        IElement policy = Policy("Social media policy");
        Assert.Equal(["1.2, approved", "12 March 2024", "12 March 2025 Overdue", "Director of IT"], policy.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Equal(["Web page: Social media policy", "Word: Social media policy", "PDF: Social media policy"], policy.QuerySelectorAll(".files a").Select(a => a.TextContent));
        Assert.Equal("../../schools/larch-vale/social-media.html", policy.QuerySelector("h3 a")!.GetAttribute("href"));
    }

    [Fact]
    public void Write_policy_without_version_or_files_says_so()
    {
        IElement policy = Policy("Staff code of conduct");
        Assert.Equal(["Not yet issued", "No date set", "Human resources"], policy.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Empty(policy.QuerySelectorAll("a"));
    }

    [Fact]
    public void Write_archive_lists_versions_and_leads_to_the_one_in_force()
    {
        IHtmlDocument page = Page("schools/larch-vale/archive/child-protection.html");
        Assert.Equal(["Version 1.1", "Version 1.0"], page.QuerySelectorAll(".versions h2").Select(h => h.TextContent));
        Assert.Equal("../../../schools/larch-vale/child-protection.html", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal(["../../../index.html", "../../../schools/larch-vale/index.html"], page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Write_index_of_the_search_has_every_policy()
    {
        JsonElement index = JsonSerializer.Deserialize<JsonElement>(Page("index.html").QuerySelector("#pf_index")!.TextContent);
        string[] rows = [.. index.GetProperty("rows").EnumerateArray().Select(row => $"{index.GetProperty("policies")[row[0].GetInt32()]} {index.GetProperty("places")[row[1].GetInt32()]} {row[2]}")];
        Assert.Equal(9, rows.Length);
        Assert.Equal(5, index.GetProperty("policies").GetArrayLength());
        Assert.Contains(rows, row => JsonEscape().Replace(row, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
            == "[\"Social media policy\",\"Facebook café\"] [\"St Cuthman's <Academy> & Sixth Form\",\"schools/st-cuthmans/\"] social-media.html");
    }

    [Fact]
    public void Write_index_cannot_end_its_element()
    {
        SitePolicy policy = new("x", "</script><script>alert(1)</script><!--") { SearchWords = ["<!--<script>"] };
        IHtmlDocument page = Parse(SiteWriter.Write(SampleSite.Model with { Policies = [policy], Schools = [] }).Single());
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.Equal(policy.Title, page.QuerySelector(".policy h3")!.TextContent);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://elsewhere.example/x.docx")]
    [InlineData("a\\b.docx")]
    [InlineData("")]
    public void Write_file_outside_the_site_is_no_link(string path)
    {
        SitePolicy policy = new("x", "Policy") { Downloads = [new(SiteFormat.Word, path)] };
        IHtmlDocument page = Parse(SiteWriter.Write(SampleSite.Model with { Policies = [policy], Schools = [] }).Single());
        Assert.Empty(page.QuerySelectorAll(".policy a"));
    }

    [Fact]
    public void Write_file_name_with_odd_letters_is_encoded()
    {
        SitePolicy policy = new("x", "Policy") { Downloads = [new(SiteFormat.Word, "a b/c#d?.docx")] };
        IHtmlDocument page = Parse(SiteWriter.Write(SampleSite.Model with { Policies = [policy], Schools = [] }).Single());
        Assert.Equal("a%20b/c%23d%3F.docx", page.QuerySelector(".policy h3 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("Upper")]
    public void Write_id_that_is_no_id_throws(string id) =>
        Assert.Throws<ArgumentException>(() => SiteWriter.Write(SampleSite.Model with { Schools = [new SiteSchool(id, "x", [])] }));

    [Fact]
    public void Write_twice_gives_the_same_bytes() =>
        Assert.Equal(Files.Select(f => Convert.ToHexString(f.Content.AsSpan())), SiteWriter.Write(SampleSite.Model).Select(f => Convert.ToHexString(f.Content.AsSpan())));

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex JsonEscape();

    private static IElement Policy(string title) => Page("schools/larch-vale/index.html").QuerySelectorAll(".policy").Single(p => p.QuerySelector("h3")!.TextContent == title);

    private static IHtmlDocument Page(string path) => Parse(Files.Single(f => f.Path == path));

    private static IHtmlDocument Parse(SiteFile file) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(file.Content.AsSpan()));

    private static string Hash(IElement element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";

    private static IEnumerable<string> Downloads() => SampleSite.Model.Policies.Concat(SampleSite.Model.Schools.SelectMany(s => s.Policies))
        .SelectMany(p => p.Downloads.Concat(p.Archive.SelectMany(a => a.Downloads))).Select(d => d.Path);
}
