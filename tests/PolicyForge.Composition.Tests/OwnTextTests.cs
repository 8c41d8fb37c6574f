using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.TestSupport;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests;

/// <summary>Copies in which a school adds to the trust's text of a clause, or leaves a part of it out.</summary>
public sealed class OwnTextTests
{
    private const string Path = "schools/oak-hill/clauses/phones/use.md";

    [Fact]
    public void Compose_wordsAfterABlock_standThereAndAreTheSchools()
    {
        var document = Compose("phones", "oak-hill", (Path, File("after: keep-telephones-in-the-of", "We count {{ terms.learner | plural }} twice."))).Value!.Document;
        var paragraphs = document.Blocks.SelectMany(block => block.Descendants().Prepend(block)).OfType<Paragraph>().ToDictionary(paragraph => PlainText.Of(paragraph.Inlines));
        Assert.Equal((TextOwner.School, Path), (paragraphs["We count pupils twice."].Origin.Owner, paragraphs["We count pupils twice."].Origin.Location!.Path));
        var trust = paragraphs.Single(paragraph => paragraph.Key.StartsWith("Pupils keep", StringComparison.Ordinal)).Value;
        Assert.Equal((TextOwner.Trust, "clauses/phones/use.md"), (trust.Origin.Owner, trust.Origin.Location!.Path));
    }

    [Fact]
    public void Compose_omittedBlock_isNotPrintedAndTheAgreementNeither()
    {
        string words = Words("phones", "oak-hill", (Path, File("omit: [keep-telephones-in-the-of]", "")));
        Assert.DoesNotContain("locked drawer", words, StringComparison.Ordinal);
        Assert.DoesNotContain("agreed with the unions", words, StringComparison.Ordinal);
        Assert.Contains("Lessons: never.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_fileThatSaysTheVerySame_keepsTheAgreement() =>
        Assert.Contains("agreed with the unions", Words("phones", "oak-hill", (Path, File("", Trust[(Trust.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]))), StringComparison.Ordinal);

    [Fact]
    public void Compose_unknownBlock_isFoundWithTheNearest()
    {
        var finding = Assert.Single(Compose("phones", "oak-hill", (Path, File("omit: keep-telephones-in-the-off", ""))).Diagnostics);
        Assert.Equal((ClauseDiagnostics.UnknownBlock, 6), (finding.Descriptor, finding.Location!.Start.Line));
        Assert.StartsWith("Did you mean \"keep-telephones-in-the-of\"?", finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after: use\nbefore: use", "Words.", "PF1210")]
    [InlineData("omit: lessons-never", "Words.", "PF1211")]
    [InlineData("after: use", "", "PF1205")]
    public void Compose_placementThatSaysTooMuchOrTooLittle_isAFinding(string keys, string words, string code) =>
        Assert.Equal([code], Compose("phones", "oak-hill", (Path, File(keys, words))).Diagnostics.Select(finding => finding.Code));

    private static string Trust => SmallWorkspace.Files()["clauses/phones/use.md"];

    private static string File(string keys, string words) =>
        $"---\nid: phones/use\nbased_on: {ClauseDigest.Of(Trust.Split("\n---\n", 2)[1])}\nreason: Ours\ntitle: Use of telephones\n{keys}{(keys.Length > 0 ? "\n" : "")}---\n{words}\n";
}
