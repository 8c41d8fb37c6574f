using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Writing;

/// <summary>Shapes that are rare, and that files have been broken by.</summary>
public sealed class EdgeCaseTests
{
    [Fact]
    public void Write_two_tables_in_a_row_do_not_run_into_one() => Write([Table([1], Row("a")), Table([1], Row("b"))]);

    [Fact]
    public void Write_table_at_the_very_end_is_followed_by_a_paragraph()
    {
        var file = Write([Table([1], Row("a"))]);
        Assert.Equal(W + "p", file.Document.Root!.Element(W + "body")!.Elements().SkipLast(1).Last().Name);
    }

    [Fact]
    public void Write_table_in_a_cell_in_a_list_in_a_notice() =>
        Write([new Notice(NoticeKind.Warning, [], [new ListBlock(ListStyle.Decimal, [Item(P("one"), Table([0.5, 0.5], Row(Cell(Table([1], Row("inner"))), Cell("b"))))])])]);

    [Fact]
    public void Write_contents_without_entries_is_its_title_alone()
    {
        var file = Write([new Contents("Contents", 2, [])]);
        Assert.Empty(file.Document.Descendants(W + "fldChar"));
        Assert.Contains("Contents", TextOf(file.Document.Root!), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_lists_twelve_deep_stay_on_the_deepest_level()
    {
        var list = Bullets("deepest");
        for (int i = 0; i < 11; i++) list = new ListBlock(i % 2 == 0 ? ListStyle.Decimal : ListStyle.Bullet, [Item(P("level"), list)]);
        var file = Write([list]);
        Assert.All(file.Document.Descendants(W + "ilvl"), l => Assert.InRange((int)l.Attribute(W + "val")!, 0, 8));
    }

    [Fact]
    public void Write_sections_seven_deep_keep_the_sixth_heading()
    {
        Section section = S(7, "Seven", P("text"));
        for (int level = 6; level >= 1; level--) section = S(level, $"Level {level}", section);
        var styles = Write([section]).Document.Descendants(W + "pStyle").Select(s => (string)s.Attribute(W + "val")!).ToList();
        Assert.Equal(["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6", "Heading6"], styles);
    }

    [Fact]
    public void Write_list_that_starts_at_five_counts_from_five()
    {
        var file = Write([List(ListStyle.Decimal, "one", "two"), List(ListStyle.UpperRoman, "five", "six") with { Start = 5 }]);
        Assert.Equal(["1.", "2.", "V.", "VI."], new NumberingEvaluator(file).Paragraphs().Select(p => p.Label).Where(l => l is not null));
    }

    [Fact]
    public void Write_item_without_a_paragraph_still_has_its_mark() =>
        Assert.Equal("1.", new NumberingEvaluator(Write([new ListBlock(ListStyle.Decimal, [Item(Bullets("inner"))])])).Paragraphs()[0].Label);

    [Fact]
    public void Write_reference_to_nothing_is_words()
    {
        var file = Write([P(new CrossReference("nowhere", "section 9", new NumberLabel("9.", NumberSequence.Body, 0))), P(new Link("#nowhere", [T("there")]))]);
        Assert.Empty(file.Document.Descendants(W + "instrText"));
        Assert.Equal("section 9there", TextOf(file.Document.Root!));
    }

    [Fact]
    public void Write_reference_with_the_author_s_own_words_is_a_link()
    {
        var file = Write([S(1, "Scope"), P(new CrossReference("scope", "as said above", null)), P(new CrossReference("scope", "Scope", null))]);
        Assert.Equal("as said above", TextOf(file.Document.Descendants(W + "hyperlink").Single()));
        Assert.StartsWith("REF _Ref", file.Document.Descendants(W + "instrText").Single().Value.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_footnote_referred_to_twice_is_one_note()
    {
        var document = Document([P(new FootnoteReference(1)), P(new FootnoteReference(1)), P(new FootnoteReference(7))]) with { Footnotes = [new Footnote(1, [])] };
        var file = Write(document);
        Assert.Single(file.Document.Descendants(W + "footnoteReference"));
        Assert.Equal(["-1", "0", "1"], file.Xml("word/footnotes.xml").Root!.Elements().Select(n => (string)n.Attribute(W + "id")!));
    }

    [Fact]
    public void Write_page_breaks_start_pages_and_leave_no_empty_last_page()
    {
        var file = Write([P("one"), new PageBreak(), P("two"), new PageBreak(), Table([1], Row("three")), new PageBreak()]);
        Assert.Equal(2, file.Document.Descendants(W + "pageBreakBefore").Count());
    }

    [Fact]
    public void Write_columns_of_short_words_are_wide_enough_for_them()
    {
        var file = Write([Table([0.02, 0.98], Row("Signature", "Name of whoever signs this form, in capital letters"))]);
        Assert.InRange((int)file.Document.Descendants(W + "gridCol").First().Attribute(W + "w")!, 1000, 3000);
    }

    [Theory]
    [InlineData("Dr R. Okafor", false)]
    [InlineData(null, false)]
    [InlineData("Dr R. Okafor", true)]
    public void Write_signed_line_names_who_signed_and_draws_no_line_to_sign_on(string? printed, bool hasPicture)
    {
        var picture = hasPicture ? new Image(SampleImages.Logo, "Signature") : null;
        var file = Write([new SignatureBlock([new SignatureLine([T("Chair")], printed, true) { Signed = new Signature("W. Castell, Deputy Chair", "20 January 2027", picture) }])]);
        string text = TextOf(file.Document.Root!);
        Assert.Equal(1, text.Split("W. Castell, Deputy Chair").Length - 1);
        Assert.DoesNotContain("Okafor", text, StringComparison.Ordinal);
        var line = file.Document.Descendants(W + "pStyle").First(style => (string)style.Attribute(W + "val")! == "SignatureLine").Parent!;
        int end = int.Parse((string)file.Xml("word/styles.xml").Descendants(W + "style").Single(style => (string?)style.Attribute(W + "styleId") == "SignatureLine").Descendants(W + "tab").First().Attribute(W + "pos")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(end, (int)line.Descendants(W + "tab").Single(tab => (string?)tab.Attribute(W + "val") == "left").Attribute(W + "pos")!);
        Assert.All(line.Descendants(W + "tab"), tab => Assert.Null(tab.Attribute(W + "leader")));
    }

    [Fact]
    public void Write_same_names_twice_get_different_ids()
    {
        var file = Write([P(new TextField("a", "A")), P(new TextField("a", "A")), Clause("a/b", P("x")), Clause("a/b", P("y")), Clause("a-b", P("z"))]);
        Assert.Equal(5, file.Document.Descendants(W + "sdt").Count());
    }

    private static DocxFile Write(Block[] blocks) => Write(Document(blocks));

    private static PolicyDocument Document(Block[] blocks) => new(SamplePolicy.Properties(false), [.. blocks]);

    private static DocxFile Write(PolicyDocument document)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        var file = new DocxFile(output.ToArray());
        Assert.Empty(DocxLint.Check(file));
        return file;
    }
}
