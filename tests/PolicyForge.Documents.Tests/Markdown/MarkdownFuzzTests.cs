using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Resolution;
using PolicyForge.Documents.Tests.Comparison;
using PolicyForge.Documents.Tests.Resolution;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Markdown;

/// <summary>Whatever is typed, reading, resolving and comparing end without an exception, findings lie within the text, and redlines lead both ways.</summary>
public sealed class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n\n", "\r\n", "  ", "    ", "\t", "# ", "## x {#a .appendix}\n", "{.statement}", "- ", "1. ", "a. ", "iv) ", "> ", "::: notice important t\n", "::: form f\n",
        "::: cover\n", "::: details\n", "::: history\n", "::: contents depth=3\n", "::: unnumbered\n", "::: signature date\n", "::: page-break\n", ":::\n", "::::\n", ":::: form\n", "```\n", "~~~\n",
        "+---+---+\n", "+---+\n", "+===+===+\n", "| a | b |\n", "|---|---|\n", "| a\n", "|   +---+\n", "|", "Table: c\n", "[^1]", "[^1]: n\n", "[x](https://example.org)", "[x](#a)", "![i](map.png)",
        "<b>", "<https://example.org>", ":text[a]", ":choice[a]{options=\"b\"}", ":cite[guidance]", ":xref[a]", ":foo[", "**", "*", "++", "==", "`", "\\", "&amp;", "word ", "é", "---\n", "===\n",
        "\uE0000\uE001", "\uE0000\uE001\n", "\uE000", "\u0000", "\ud800", "- [ ] ", "{{ x }}",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Choose(0, int.MaxValue - 1).Select(seed =>
        {
            var random = new Random(seed);
            return string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }).ToArbitrary();

    [Fact]
    public void Read_resolve_and_compare_anything_holds() =>
        Prop.ForAll(Texts, Texts, (first, second) =>
        {
            var old = Compose(first);
            var now = Compose(second);
            var redline = DocumentComparer.Compare(old, now, "A. Author", default);
            RedlineProperties.Same(old, Redline.Reject(redline));
            RedlineProperties.Same(now, Redline.Accept(redline));
            Assert.NotNull(ChangeSummary.Of(redline));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(20260312, 1));

    /// <summary>POLICYFORGE_PROPERTY_TESTS asks for a longer search.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("POLICYFORGE_PROPERTY_TESTS"), out int count) ? count : 300;

    private static PolicyForge.Documents.Model.PolicyDocument Compose(string text)
    {
        var outcome = Reading.Read(text);
        Assert.All(outcome.Diagnostics, finding => Assert.InRange(finding.Location!.Span.End, 0, text.Length));
        Assert.All(outcome.Diagnostics, finding => Assert.NotEmpty(finding.Message + finding.Hint));
        var nodes = outcome.Value!.Blocks.SelectMany(block => block.Descendants().Prepend(block));
        Assert.All(nodes, node => Assert.True(node.Origin.Location is not { } location || (location.Span.Start >= 0 && location.Span.End <= text.Length), $"{node} in {text}"));
        return DocumentResolver.Resolve(new DocumentParts
        {
            Properties = Composition.Properties,
            Template = outcome.Value,
            Clauses = [new PlacedClause("a/b", "T", "", Reading.Read("Clause.\n\n# Inner\n\nText[^c].\n\n[^c]: C.\n", "a/b").Value!)],
            Numbering = NumberingScheme.Decimal,
            Citations = new NoLegislation(),
            History = Composition.History,
        }).Value!;
    }

    private sealed class NoLegislation : ICitationLookup
    {
        public IEnumerable<string> Ids => [];

        public CitedLegislation? Find(string legislationId) => null;
    }
}
