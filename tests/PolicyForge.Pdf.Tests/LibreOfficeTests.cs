using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx;
using PolicyForge.Pdf.Office;
using PolicyForge.TestSupport;

namespace PolicyForge.Pdf.Tests;

/// <summary>With the LibreOffice of this machine; skipped where there is none.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly Contents List = new("Contents", 1, [Line("First"), Line("Second"), Line("Twice"), Line("Not there")]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What a file says of itself: no checker of PDF/A is at hand, but a wrong export filter shows here.</summary>
    [Fact]
    public void Convert_for_archives_claims_PDF_A_and_is_tagged_in_its_language()
    {
        string office = Office();
        byte[]? made = null;
        var source = new ConversionSource("small.pdf", WriteSmall(), DateTimeOffset.UnixEpoch);
        Assert.Empty(new PdfConverter(office, new PdfOptions { IsArchival = true }).Convert([source], (_, pdf) => made = pdf, TestContext.Current.CancellationToken));
        string pdf = System.Text.Encoding.Latin1.GetString(made!);
        Assert.All(
            ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/OutputIntents", "/StructTreeRoot", "/MarkInfo<</Marked true>>", "/Lang(en-GB)", "/DisplayDocTitle true", ">Small</rdf:li>"],
            claim => Assert.Contains(claim, pdf, StringComparison.Ordinal));
    }

    [Fact]
    public void Convert_gives_the_same_bytes_twice_and_the_pages_of_headings()
    {
        string office = Office();
        var source = new ConversionSource("small.pdf", WriteSmall(), new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var made = new List<byte[]>();
        var converter = new PdfConverter(office, new PdfOptions());
        for (int i = 0; i < 2; i++) Assert.Empty(converter.Convert([source], (_, pdf) => made.Add(pdf), TestContext.Current.CancellationToken));
        Assert.Equal(made[0], made[1]);
        var pages = converter.FindPages(made[0], List);
        Assert.Equal(1, pages["First"]);
        Assert.Equal(2, pages["Second"]);
        // Two headings have the words, and the list has one: which is meant nobody can say.
        Assert.False(pages.ContainsKey("Twice"));
        Assert.False(pages.ContainsKey("Not there"));
    }

    private static string Office()
    {
        string? office = OfficeLocation.Find(Environment.GetEnvironmentVariable("PATH"));
        if (office is null && Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1") Assert.Fail("LibreOffice is missing.");
        Assert.SkipWhen(office is null, "LibreOffice is missing.");
        return office;
    }

    private static ContentsEntry Line(string words) => new(1, null, words, words);

    private string WriteSmall()
    {
        var document = new PolicyDocument(new DocumentProperties { Title = "Small", PolicyId = "small", OrganisationName = "Oak Hill", TrustName = "Hollow Way Trust" },
        [
            Heading("First", new PageBreak()), Heading("Second"), Heading("Twice", new PageBreak()), Heading("Twice", anchor: "twice-2"),
        ]);
        using var file = File.Create(_folder["small.docx"]);
        new DocxWriter().Write(document, new Layout { Id = "plain", Numbering = NumberingScheme.Plain }, file);
        return file.Name;
    }

    private static Section Heading(string words, Block? last = null, string? anchor = null) =>
        new(1, [new Text(words)], anchor ?? words.ToLowerInvariant(), [new Paragraph([new Text("Words.")]), .. last is null ? [] : new[] { last }]);
}
