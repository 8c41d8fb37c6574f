using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Tests.Comparison;

public sealed class LayoutComparerTests
{
    private static readonly Layout Plain = new() { Id = "plain", Numbering = NumberingScheme.Plain };

    public static TheoryData<string, Layout> Changes { get; } = new()
    {
        { "Layout: other (was plain)", Plain with { Id = "other" } },
        { "Numbering: decimal-zero (was plain)", Plain with { Numbering = NumberingScheme.DecimalZero } },
        { "Page: 297 by 210 mm, margins 25, 25, 22 and 25 mm (was 210 by 297 mm, margins 25, 25, 22 and 25 mm)", Plain with { Page = PageSetup.A4 with { Width = 297, Height = 210 } } },
        { "Type: Arial 11.5 pt, headings Arial, line spacing 1.15 (was Arial 12 pt, headings Arial, line spacing 1.15)", Plain with { Typography = new Typography { BodySize = 11.5 } } },
        { "Colours: 000000, e7ecf4, 1a1a1a, 1d4f91 (was 1f3864, e7ecf4, 1a1a1a, 1d4f91)", Plain with { Palette = new Palette { Primary = "000000" } } },
        { "Headings in capitals: yes (was no)", Plain with { CapitalHeadings = true } },
        { "Page header: {organisation} | Page {page} of {pages} (was none)", Plain with { Header = new RunningText([new(RunningField.Organisation)], [], [new(RunningField.Words, "Page "), new(RunningField.Page), new(RunningField.Words, " of "), new(RunningField.PageCount)]) } },
        { "Page footer: {next_review} (was none)", Plain with { Footer = new RunningText([], [new(RunningField.NextReview)], []) } },
        { "Header and footer on the first page: yes (was no)", Plain with { DifferentFirstPage = false } },
        { "Logo: lark.png: A lark (was none)", Plain with { Logo = Lark(1) } },
        { "House style (reference.docx): a changed file (was none)", Plain with { ReferenceDocx = [1] } },
        { "Style sheet of the web page: a changed file (was none)", Plain with { StyleSheet = "p {}" } },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Compare_names_what_differs_and_nothing_else(string expected, Layout now) =>
        Assert.Equal([expected], LayoutComparer.Compare(Plain, now).Select(change => change.ToString()));

    [Fact]
    public void Compare_equal_contents_in_other_arrays_differ_in_nothing()
    {
        var left = Plain with { Logo = Lark(1), ReferenceDocx = [1, 2], Header = new RunningText([new(RunningField.Title)], [], []) };
        var right = Plain with { Logo = Lark(1), ReferenceDocx = [1, 2], Header = new RunningText([new(RunningField.Title)], [], []) };
        Assert.Empty(LayoutComparer.Compare(left, right));
    }

    [Fact]
    public void Compare_other_picture_of_the_same_name_is_named() =>
        Assert.Equal("Logo: another picture (was lark.png)", LayoutComparer.Compare(Plain with { Logo = Lark(1) }, Plain with { Logo = Lark(2) }).Single().ToString());

    private static Image Lark(byte content) => new(new ImageResource("lark.png", "image/png", [content], 1, 1), "A lark");
}
