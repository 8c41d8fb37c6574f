using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Tests.Clauses;

public sealed class ClauseSpliceTests
{
    private const string Trust = "One.\n\nTwo.\n\n- a\n  - nested\n- b\n\n| Who | When |\n|---|---|\n| Lead | Daily |\n| Head | Weekly |\n";

    [Fact]
    public void Of_omit_leavesTheBlockOut() => Assert.Equal("One.\n\n\n- a\n  - nested\n- b\n\n| Who | When |\n|---|---|\n| Lead | Daily |\n| Head | Weekly |\n", Body(["two"], null));

    [Fact]
    public void Of_omitOfAnItem_takesWhatIsNestedWithIt() => Assert.DoesNotContain("nested", Body(["a"], null), StringComparison.Ordinal);

    [Fact]
    public void Of_afterAParagraph_standsAsAParagraph() => Assert.StartsWith("One.\n\nOwn.\n\n\nTwo.", Body([], "one", words: "Own."), StringComparison.Ordinal);

    [Fact]
    public void Of_beforeAParagraph_standsAsAParagraph() => Assert.StartsWith("One.\n\nOwn.\n\nTwo.", Body([], "two", isBefore: true, words: "Own."), StringComparison.Ordinal);

    [Fact]
    public void Of_afterAnItem_isTheNextItem() => Assert.Contains("- a\n  - nested\n- own\n- b", Body([], "a", words: "- own"), StringComparison.Ordinal);

    [Fact]
    public void Of_afterARow_isTheNextRow() => Assert.Contains("| Lead | Daily |\n| Clerk | Yearly |\n| Head | Weekly |", Body([], "lead-daily", words: "| Clerk | Yearly |"), StringComparison.Ordinal);

    [Fact]
    public void Of_omitAndAfterTheSameBlock_putsWordsInItsPlace() => Assert.StartsWith("One.\n\nOwn.\n\n\n- a", Body(["two"], "two", words: "Own."), StringComparison.Ordinal);

    [Fact]
    public void Locate_wordsOfEitherSide_leadToTheirOwnFiles()
    {
        var text = Splice([], "one", false, "Own.");
        int own = text.Body.IndexOf("Own.", StringComparison.Ordinal);
        int trust = text.Body.IndexOf("Two.", StringComparison.Ordinal);
        var inOwn = text.Locate(new SourceLocation(text.Source, new SourceSpan(own, 4)));
        var inTrust = text.Locate(new SourceLocation(text.Source, new SourceSpan(trust, 4)));
        Assert.Equal(("own.md", "Own."), (inOwn.Path, inOwn.Source.Text.Substring(inOwn.Span.Start, 4)));
        Assert.Equal(("trust.md", "Two."), (inTrust.Path, inTrust.Source.Text.Substring(inTrust.Span.Start, 4)));
        Assert.Equal((TextOwner.School, TextOwner.Trust), (text.OwnerAt(inOwn), text.OwnerAt(inTrust)));
    }

    private static string Body(string[] omit, string? beside, bool isBefore = false, string words = "") => Splice(omit, beside, isBefore, words).Body;

    private static ClauseText Splice(string[] omit, string? beside, bool isBefore, string words) => ClauseSplice.Of(
        new ClauseText(new SourceText("trust.md", "---\n---\n" + Trust), 8),
        new ClauseText(new SourceText("own.md", "---\nreason: x\n---\n\n" + words + "\n"), 18),
        new OwnTextPlacement([.. omit.Select(At)], beside is null ? null : At(beside), isBefore));

    private static Located<string> At(string name) => new(name, SourceLocation.OfFile("own.md"));
}
