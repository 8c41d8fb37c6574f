using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Tests.Resolution;

namespace PolicyForge.Documents.Tests.Digests;

public sealed class ContentDigestTests
{
    private const string Everything = """
        === template
        ::: cover
        # Title
        :::

        # One

        Text with *emphasis*, ++underline++ and :text[Field].

        - item

        | a | b |
        |---|---|
        | c | d |

        ::: details
        - Key: value
        :::

        ::: notice important Title
        Notice.
        :::
        """;

    [Fact]
    public void Of_known_document_is_what_it_always_was() =>
        // Changing this value changes the digests of every issued document: see ContentDigest.Scheme.
        Assert.Equal("34941e434db741de010c897100c307ecd8735596c8a0aee28b85814d8dfbd685", DigestOf(Everything));

    [Fact]
    public void Of_text_in_a_clause_or_in_the_template_is_the_same() =>
        Assert.Equal(DigestOf("=== template\n# A\n\nText.\n"), DigestOf("=== template\n# A\n\n◊a/b◊\n=== clause a/b\nText.\n"));

    [Theory]
    [InlineData("Text with", "Words with")]
    [InlineData("*emphasis*", "**emphasis**")]
    [InlineData("++underline++", "underline")]
    [InlineData("# One", "# One {.unnumbered}")]
    [InlineData("# One", "# One {.appendix}")]
    [InlineData("- item", "1. item")]
    [InlineData("- item", "- [x] item")]
    [InlineData("|---|---|", "|---|--:|")]
    [InlineData("| c | d |", "| c | d |\n| e | f |")]
    [InlineData("Key: value", "Ke: yvalue")]
    [InlineData("notice important", "notice warning")]
    [InlineData(":text[Field]", ":date[Field]")]
    [InlineData(":text[Field]", ":textarea[Field]")]
    [InlineData("# Title", "Title {.organisation}")]
    public void Of_a_visible_difference_is_another(string written, string instead) =>
        Assert.NotEqual(DigestOf(Everything), DigestOf(Everything.Replace(written, instead)));

    [Theory]
    [InlineData("# One", "# One {#other}")]
    [InlineData(":text[Field]", ":text[Field]{#other}")]
    [InlineData("Text with", "Text\nwith")]
    public void Of_what_no_reader_sees_is_the_same(string written, string instead) =>
        Assert.Equal(DigestOf(Everything), DigestOf(Everything.Replace(written, instead)));

    [Fact]
    public void Of_each_scheme_is_another() =>
        Assert.Equal(3, new[] { NumberingScheme.Decimal, NumberingScheme.DecimalZero, NumberingScheme.Plain }.Select(scheme => DigestOf(Everything, scheme)).Distinct().Count());

    [Fact]
    public void Stamp_again_gives_the_same_digest()
    {
        var stamped = ContentDigest.Stamp(Composition.Compose(Everything, NumberingScheme.Decimal).Value!);
        Assert.Equal(stamped.Properties.ContentDigest, ContentDigest.Of(stamped));
    }

    [Fact]
    public void Of_each_visible_property_counts()
    {
        var document = Composition.Compose(Everything, NumberingScheme.Decimal).Value!;
        DocumentProperties[] others =
        [
            document.Properties with { Title = "x" }, document.Properties with { Version = "x" }, document.Properties with { Status = "x" },
            document.Properties with { IsDraft = true }, document.Properties with { Motto = "x" }, document.Properties with { NextReview = "x" },
            document.Properties with { Keywords = ["x"] }, document.Properties with { Approver = "x" }, document.Properties with { VersionDate = "x" },
        ];
        var digests = others.Select(properties => ContentDigest.Of(document with { Properties = properties })).Append(ContentDigest.Of(document));
        Assert.Equal(others.Length + 1, digests.Distinct().Count());
        Assert.Equal(ContentDigest.Of(document), ContentDigest.Of(document with { Properties = document.Properties with { Modified = DateTimeOffset.UnixEpoch } }));
    }

    private static string DigestOf(string text, NumberingScheme scheme = NumberingScheme.Decimal) =>
        ContentDigest.Of(Composition.Compose(text, scheme).Value!);
}
