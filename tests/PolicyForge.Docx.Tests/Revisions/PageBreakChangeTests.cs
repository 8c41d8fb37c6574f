using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Revisions;

/// <summary>A page break is a property of the paragraph after it: a change of it is a change of that property.</summary>
public sealed class PageBreakChangeTests
{
    [Fact]
    public void Write_break_that_came_is_a_change_of_the_next_paragraphs_properties()
    {
        var marked = Redline([P("One stays."), P("Two stays.")], [P("One stays."), new PageBreak(), P("Two stays.")]);
        var paragraph = marked.Document.Descendants(W + "p").Single(p => TextOf(p) == "Two stays.");
        Assert.NotNull(paragraph.Element(W + "pPr")!.Element(W + "pageBreakBefore"));
        Assert.Null(paragraph.Descendants(W + "pPrChange").Single().Element(W + "pPr")!.Element(W + "pageBreakBefore"));
        Assert.Empty(SchemaCheck.Check(Bytes(DocumentComparer.Compare(Document([P("One.")]), Document([new PageBreak(), P("One.")]), "A", Date))));
    }

    /// <summary>Two documents of the same few pieces with breaks anywhere: pieces come, go and stay on both sides of breaks that do so too.</summary>
    [Fact]
    public void Write_breaks_accepted_are_those_of_the_new_and_rejected_those_of_the_old()
    {
        var random = new Random(20261121);
        for (int round = 0; round < 150; round++)
        {
            var old = Generate(random);
            var now = Generate(random);
            var marked = Redline(old, now);
            Assert.Equal(Pages(Plain(now).Document), Pages(TrackedChanges.Accept(marked.Document)));
            Assert.Equal(Pages(Plain(old).Document), Pages(TrackedChanges.Reject(marked.Document)));
        }
    }

    private static ImmutableArray<Block> Generate(Random random)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int i = 0; i < 6; i++)
        {
            if (random.Next(3) == 0) blocks.Add(new PageBreak());
            if (random.Next(4) > 0) blocks.Add(i == 3 ? Table([0.5, 0.5], Row("Head", "Other"), Row("Cell", "Next")) : P($"Paragraph {(char)('A' + i)} has words of its own, {i}{i}{i}."));
        }

        blocks.Add(P("The last paragraph is always there."));
        return blocks.ToImmutable();
    }

    private static IEnumerable<string> Pages(XDocument document) => document.Descendants(W + "p")
        .Where(p => TextOf(p).Trim('\u200B').Length > 0 || Breaks(p)).Select(p => $"{(Breaks(p) ? "page: " : "")}{TextOf(p).Trim('\u200B')}");

    private static bool Breaks(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pageBreakBefore") is not null;

    private static readonly DateTimeOffset Date = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private static DocxFile Redline(ImmutableArray<Block> old, ImmutableArray<Block> now) =>
        new(Bytes(DocumentComparer.Compare(Document(old), Document(now), "Director of IT", Date)));

    private static DocxFile Plain(ImmutableArray<Block> blocks) => new(Bytes(Document(blocks)));

    private static PolicyDocument Document(ImmutableArray<Block> blocks) => SamplePolicy.For(NumberingScheme.Plain) with { Blocks = blocks, Footnotes = [] };

    private static byte[] Bytes(PolicyDocument document)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, SampleLayouts.For(NumberingScheme.Plain), output);
        return output.ToArray();
    }
}
