using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests;

public sealed class HtmlRedlineWriterTests
{
    private static readonly IHtmlDocument Page = Redline(RedlineSample.Document);

    private static IElement Inline => Page.QuerySelector(".inline-view")!;

    private static IElement Side => Page.QuerySelector(".side-view")!;

    [Fact]
    public void Write_inline_changes_are_ins_and_del_with_words_and_author()
    {
        IElement ins = Inline.QuerySelector("p > ins")!;
        Assert.Equal("Inserted: staff, governors and volunteers (end of change)", ins.TextContent);
        Assert.Equal("Inserted by A. Okafor, 12 March 2026", ins.GetAttribute("title"));
        Assert.Equal("2026-03-12T00:00:00Z", ins.GetAttribute("datetime"));
        Assert.Equal("Deleted: teachers (end of change)", Inline.QuerySelector("p > del")!.TextContent);
    }

    [Fact]
    public void Write_changed_paragraph_stands_in_its_mark() =>
        Assert.StartsWith("1.3 A paragraph that takes", Inline.QuerySelector("ins.change-block > p")!.TextContent);

    [Fact]
    public void Write_changed_number_shows_the_old_one() =>
        Assert.Equal("(was 1.5)", Inline.QuerySelector(".reformatted .number-was")!.TextContent);

    [Fact]
    public void Write_changed_row_marks_its_cells()
    {
        Assert.Equal(["Inserted: New row", "Inserted: New cell"], Inline.QuerySelectorAll(".data tr.row-inserted > td > ins").Select(e => e.TextContent.Trim()));
        Assert.Equal(2, Inline.QuerySelectorAll("tr.row-deleted > td > del").Length);
    }

    [Fact]
    public void Write_changed_items_keep_the_list_a_list()
    {
        IElement list = Inline.QuerySelector("ul.list")!;
        Assert.All(list.Children, c => Assert.Equal("LI", c.TagName));
        Assert.Equal("Inserted: added", list.QuerySelector("li > ins")!.TextContent.Trim());
    }

    [Fact]
    public void Write_moves_lead_to_each_other()
    {
        IElement from = Page.GetElementById("pf_moved-from-friends")!;
        IElement to = Page.GetElementById(from.QuerySelector(".move-note a")!.GetAttribute("href")![1..])!;
        Assert.Equal("INS", to.TagName);
        Assert.Equal("#" + from.Id, to.QuerySelector(".move-note a")!.GetAttribute("href"));
    }

    [Fact]
    public void Write_summary_says_what_happened_where_and_leads_there()
    {
        string[][] rows = [.. Page.QuerySelectorAll(".redline-summary tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToArray())];
        Assert.Equal(
        [
            ["1. Introduction", "3 insertions, 3 deletions, 1 move, 1 change of form or number"],
            ["2. Friend requests", "1 move"],
            ["3. What may be posted", "2 insertions, 1 deletion, 2 moves, 1 change of form or number"],
            ["5. Fax machines", "Removed"],
            ["5. Video calls", "New"],
            ["End of the document", "2 insertions"],
        ], rows);
        Assert.All(Page.QuerySelectorAll(".redline-summary a"), a => Assert.NotNull(Inline.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public void Write_without_a_change_says_so() =>
        Assert.Equal("Nothing changed.", Redline(Document(P("Same."))).QuerySelector(".redline-summary p")!.TextContent);

    [Fact]
    public void Write_ids_are_unique_though_deleted_text_had_the_same()
    {
        string[] ids = [.. Page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("5. Video calls", Page.GetElementById("fax")!.TextContent);
        Assert.Empty(Side.QuerySelectorAll("[id], [name], a[href^='#']"));
    }

    [Fact]
    public void Write_side_by_side_shows_old_left_and_new_right()
    {
        string Left(int column) => string.Concat(Side.QuerySelectorAll($".pair > div:nth-child({column})").Select(e => e.TextContent));
        Assert.Contains("teachers", Left(1));
        Assert.DoesNotContain("volunteers", Left(1));
        Assert.Contains("1.5 Same words", Left(1));
        Assert.Contains("volunteers", Left(2));
        Assert.DoesNotContain("teachers", Left(2));
        Assert.Contains("1.4 Same words", Left(2));
    }

    [Fact]
    public void Write_side_by_side_sets_a_replacement_beside_what_it_replaced()
    {
        IElement pair = Side.QuerySelectorAll(".pair").Single(p => p.TextContent.Contains("Fax machines"));
        Assert.Contains("Fax machines", pair.Children[0].TextContent);
        Assert.Contains("Video calls", pair.Children[1].TextContent);
    }

    [Fact]
    public void Write_side_by_side_marks_what_is_the_same()
    {
        Assert.Contains("same", Side.QuerySelectorAll(".pair").Single(p => p.TextContent.Contains("Nothing changed here.")).ClassList);
        Assert.DoesNotContain("same", Side.QuerySelectorAll(".pair").Single(p => p.TextContent.Contains("teachers")).ClassList);
    }

    [Fact]
    public void Write_comparison_of_two_real_documents_holds_together()
    {
        PolicyDocument now = EveryNode.In(SampleLayouts.Decimal);
        PolicyDocument old = now with
        {
            Properties = now.Properties with { Version = "1.1" },
            Blocks = [.. now.Blocks.Where(b => b is not Section { Anchor: "appropriate" }), Numbered(1, null, "Pagers", "pagers", [P(T("See "), new CrossReference("pagers", "Pagers", null))])],
        };
        IHtmlDocument page = Redline(DocumentComparer.Compare(old, now, "A. Okafor", default));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.Equal("Version: 2.0 (was 1.1)", page.QuerySelector(".redline-summary li")!.TextContent);
        string[] happened = [.. page.QuerySelectorAll(".redline-summary tbody tr").Select(r => string.Join(": ", r.Children.Select(c => c.TextContent)))];
        Assert.Contains("3. Appropriate and inappropriate use: New", happened);
        Assert.Contains("Pagers: Removed", happened);
    }

    [Fact]
    public void Write_ordinary_page_of_a_redline_has_the_marks_and_their_style()
    {
        string source = Rendered.Source(RedlineSample.Document);
        Assert.Contains("ins.change{", source);
        Assert.DoesNotContain("ins.change{", Rendered.Source(Document(P("Same."))));
    }

    private static IHtmlDocument Redline(PolicyDocument document)
    {
        using var output = new MemoryStream();
        new HtmlRedlineWriter().Write(document, SampleLayouts.Decimal, output);
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(output.ToArray()));
    }
}
