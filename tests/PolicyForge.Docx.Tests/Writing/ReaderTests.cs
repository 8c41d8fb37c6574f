using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Writing;

/// <summary>Wide marks, scripts that run from right to left, other languages, wide tables.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData(ListStyle.LowerRoman, 1, 3, 397)]
    [InlineData(ListStyle.Decimal, 9, 2, 397)]
    [InlineData(ListStyle.LowerLetter, 1, 8, 397)]
    [InlineData(ListStyle.LowerRoman, 1, 8, 585)]
    [InlineData(ListStyle.Decimal, 99, 2, 618)]
    [InlineData(ListStyle.LowerRoman, 28, 1, 878)]
    public void Write_list_stands_in_by_its_widest_mark(ListStyle style, int start, int count, int hanging)
    {
        var list = new ListBlock(style, [.. Enumerable.Range(0, count).Select(i => Item(P($"item {i}")))]) { Start = start };
        var file = Write([list]);
        string number = (string)file.Document.Descendants(W + "numId").First().Attribute(W + "val")!;
        var numbering = file.Xml("word/numbering.xml");
        string design = (string)numbering.Descendants(W + "num").Single(n => (string)n.Attribute(W + "numId")! == number).Element(W + "abstractNumId")!.Attribute(W + "val")!;
        var indent = numbering.Descendants(W + "abstractNum").Single(a => (string)a.Attribute(W + "abstractNumId")! == design).Element(W + "lvl")!.Descendants(W + "ind").Single();
        Assert.Equal((hanging, hanging), ((int)indent.Attribute(W + "hanging")!, (int)indent.Attribute(W + "left")!));
    }

    [Fact]
    public void Write_paragraph_heading_item_and_table_in_Arabic_are_marked()
    {
        var file = Write([S(1, "المدرسة", P("مرحبا Head 2026"), List(ListStyle.Decimal, "أول"), Table([0.5, 0.5], Row("الدور", "الاسم"))), P("English مرحبا")]);
        var paragraphs = file.Document.Descendants(W + "p").Where(p => TextOf(p).Length > 0).ToList();
        Assert.Equal([true, true, true, true, true, false], paragraphs.Select(p => p.Element(W + "pPr")?.Element(W + "bidi") is not null));
        Assert.NotNull(file.Document.Descendants(W + "tblPr").Single().Element(W + "bidiVisual"));
        var runs = paragraphs[1].Elements(W + "r").Select(r => (TextOf(r), r.Element(W + "rPr")?.Element(W + "rtl") is not null));
        Assert.Equal([("مرحبا", true), (" Head 2026", false)], runs);
    }

    [Fact]
    public void Write_passage_says_its_language()
    {
        var file = Write([P(T("The word "), new Passage("cy", [T("ysgol")]), T(" and "), new Passage("ur", [T("مدرسة")]))]);
        Assert.Equal([null, "cy-GB", null, "ur-PK"], file.Document.Descendants(W + "r").Select(r => r.Descendants(W + "lang").SingleOrDefault()?.FirstAttribute!.Value));
    }

    [Fact]
    public void Write_turned_table_has_a_section_of_its_own()
    {
        var file = Write([P("Before."), Table([0.5, 0.5], Row("a", "b")) with { IsLandscape = true, Caption = [T("Wide")] }, P("After.")]);
        var sections = file.Document.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, "landscape", null], sections.Select(s => (string?)s.Element(W + "pgSz")!.Attribute(W + "orient")));
        Assert.Equal([true, false, false], sections.Select(s => s.Element(W + "titlePg") is not null));
        var breaks = file.Document.Root!.Element(W + "body")!.Elements().ToList();
        int first = breaks.FindIndex(e => e.Descendants(W + "sectPr").Any());
        int last = breaks.FindLastIndex(e => e.Name == W + "p" && e.Descendants(W + "sectPr").Any());
        Assert.Equal("Wide", TextOf(breaks[first + 1]));
        Assert.Equal(W + "tbl", breaks[last - 1].Name);
        Assert.True((int)breaks[last - 1].Descendants(W + "tblW").First().Attribute(W + "w")! > 13_000);
    }

    [Fact]
    public void Write_table_of_many_words_is_set_smaller()
    {
        string[] words = ["Attendance", "Wednesday", "Registration", "Administration", "Thursday", "Communication"];
        double[] weights = [.. words.Select(_ => 1.0 / words.Length)];
        Assert.All(Write([Table(weights, Row(words))]).Document.Descendants(W + "r"), r => Assert.Equal("17", (string?)r.Element(W + "rPr")?.Element(W + "sz")?.Attribute(W + "val")));
        Assert.Empty(Write([Table(weights, Row("a", "b", "c", "d", "e", "f"))]).Document.Descendants(W + "sz"));
    }

    private static DocxFile Write(Block[] blocks)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(new PolicyDocument(SamplePolicy.Properties(false), [.. blocks]), SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        var file = new DocxFile(output.ToArray());
        Assert.Empty(DocxLint.Check(file));
        return file;
    }
}
