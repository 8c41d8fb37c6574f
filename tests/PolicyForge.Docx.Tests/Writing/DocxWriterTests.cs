using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Writing;

public sealed class DocxWriterTests
{
    public static TheoryData<NumberingScheme, bool> Cases { get; } =
        [.. SampleLayouts.Schemes.SelectMany(s => new[] { (s, false), (s, true) }).Select(c => new TheoryDataRow<NumberingScheme, bool>(c.Item1, c.Item2))];

    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    [Theory, MemberData(nameof(Cases))]
    public void Write_every_node_in_every_layout_is_valid(NumberingScheme scheme, bool isDraft)
    {
        byte[] bytes = SampleFiles.Bytes(scheme, isDraft);
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(new DocxFile(bytes)));
    }

    [Theory, MemberData(nameof(Schemes))]
    public void Write_numbers_as_Word_counts_them_equal_the_model(NumberingScheme scheme)
    {
        var paragraphs = new NumberingEvaluator(new DocxFile(SampleFiles.Bytes(scheme))).Paragraphs();
        var counted = paragraphs.Select(p => p.Label).Where(l => l is not (null or "•" or "–"));
        Assert.Equal(ExpectedLabels.Of(SamplePolicy.For(scheme)), counted);
    }

    [Fact]
    public void Write_twice_and_in_parallel_gives_the_same_bytes()
    {
        var document = SamplePolicy.For(NumberingScheme.Decimal);
        var layout = SampleLayouts.For(NumberingScheme.Decimal);
        var writer = new DocxWriter();
        byte[] expected = SampleFiles.Bytes(NumberingScheme.Decimal);
        var results = new byte[32][];
        Parallel.For(0, results.Length, i =>
        {
            using var output = new MemoryStream();
            writer.Write(document, layout, output);
            results[i] = output.ToArray();
        });
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void Write_to_a_stream_that_cannot_seek_gives_the_same_bytes()
    {
        using var inner = new MemoryStream();
        using (var output = new ForwardOnlyStream(inner)) new DocxWriter().Write(SamplePolicy.For(NumberingScheme.Plain), SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Equal(SampleFiles.Bytes(NumberingScheme.Plain), inner.ToArray());
    }

    [Fact]
    public void Write_package_has_fixed_order_and_dates()
    {
        var file = new DocxFile(SampleFiles.Bytes(NumberingScheme.Decimal));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels"], file.Names.Take(2));
        Assert.Equal(file.Names.Skip(2).Order(StringComparer.Ordinal), file.Names.Skip(2));
        Assert.All(file.Dates, d => Assert.Equal(new DateTime(1980, 1, 1), d));
    }

    [Fact]
    public void Write_characters_that_XML_cannot_hold_are_left_out()
    {
        string nasty = "a\u0001b\u0000c\uFFFEd\uD800e<f>&\"g\u000Bh\U0001F600";
        var document = new PolicyDocument(SamplePolicy.Properties(false) with { Title = nasty, Owner = nasty, TrustName = nasty },
            [Build.S(1, "Heading", Build.P(nasty), Build.P(new Link("https://example.org/" + nasty, [new Text(nasty)])), Build.P(new TextField("x", nasty)))]);
        var layout = SampleLayouts.For(NumberingScheme.Plain);
        using var output = new MemoryStream();
        new DocxWriter().Write(document, layout, output);
        var file = new DocxFile(output.ToArray());
        Assert.Contains("abcde<f>&\"gh\U0001F600", DocxFile.TextOf(file.Document.Root!), StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        Assert.Equal("", string.Join("\n", DocxLint.Check(file)));
    }

    [Fact]
    public void Write_empty_document_is_valid()
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(new PolicyDocument(SamplePolicy.Properties(false), []), SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        Assert.Empty(DocxLint.Check(new DocxFile(output.ToArray())));
    }

    private sealed class ForwardOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
