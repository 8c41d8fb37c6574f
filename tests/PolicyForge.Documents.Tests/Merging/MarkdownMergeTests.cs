using PolicyForge.Documents.Merging;

namespace PolicyForge.Documents.Tests.Merging;

public sealed class MarkdownMergeTests
{
    private static readonly MergeLabels Labels = new("your school's text", "the trust's new text");

    [Fact]
    public void Merge_changesInDifferentParagraphs_takesBoth() =>
        AssertMerge("One.\n\nTwo.\n\nThree.\n", "One, ours.\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n\nThree, theirs.\n\nFour.\n", "One, ours.\n\nTwo.\n\nThree, theirs.\n\nFour.\n");

    [Fact]
    public void Merge_changesFarApartInOneParagraph_takesBoth() => AssertMerge(
        "Staff may use their own phones in the staff room during breaks and at lunch.\n",
        "Teachers may use their own phones in the staff room during breaks and at lunch.\n",
        "Staff may use their own phones in the staff room during breaks and after school.\n",
        "Teachers may use their own phones in the staff room during breaks and after school.\n");

    [Fact]
    public void Merge_changesBesideEachOther_isAConflict()
    {
        var merged = MarkdownMerge.Merge("We answer within 5 days of that.\n", "We answer within 10 days of that.\n", "We answer within 5 weeks of that.\n", Labels);
        Assert.Equal(
            "<<<<<<< your school's text\nWe answer within 10 days of that.\n=======\nWe answer within 5 weeks of that.\n>>>>>>> the trust's new text\n",
            merged.Text);
        Assert.Equal(1, Assert.Single(merged.Conflicts).Line);
    }

    [Fact]
    public void Merge_takenOutHereAndChangedThere_isAConflictThatHoldsTheChange()
    {
        var merged = MarkdownMerge.Merge("One.\n\nTwo words.\n\nThree.\n", "One.\n\nThree.\n", "One.\n\nTwo new words.\n\nThree.\n", Labels);
        Assert.Equal("One.\n\n<<<<<<< your school's text\n=======\nTwo new words.\n>>>>>>> the trust's new text\n\nThree.\n", merged.Text);
        Assert.Equal(3, Assert.Single(merged.Conflicts).Line);
    }

    [Fact]
    public void Merge_takenOutHereAndAddedToThere_takesBoth() =>
        AssertMerge("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", "One.\n\nTwo.\n\nNew.\n\nThree.\n", "One.\n\nNew.\n\nThree.\n");

    [Fact]
    public void Merge_nestedUnderAnItemThatWasTakenOut_isAConflict() =>
        Assert.Single(MarkdownMerge.Merge("- one\n- two\n- three\n", "- one\n- three\n", "- one\n- two\n  - nested\n- three\n", Labels).Conflicts);

    [Fact]
    public void Merge_rowsOfOneTable_takesBoth() => AssertMerge(
        "| Who | When |\n|---|---|\n| Lead | Daily |\n| Head | Weekly |\n",
        "| Who | When |\n|---|---|\n| Lead | Hourly |\n| Head | Weekly |\n",
        "| Who | When |\n|---|---|\n| Lead | Daily |\n| Head | Weekly |\n| Clerk | Yearly |\n",
        "| Who | When |\n|---|---|\n| Lead | Hourly |\n| Head | Weekly |\n| Clerk | Yearly |\n");

    [Fact]
    public void Merge_columnAddedWhereRowsWereChanged_isAConflictOfTheWholeTable()
    {
        var merged = MarkdownMerge.Merge(
            "| Who | When |\n|---|---|\n| Lead | Daily |\n", "| Who | When |\n|---|---|\n| Deputy lead | Daily |\n", "| Who | When | Why |\n|---|---|---|\n| Lead | Daily | Law |\n", Labels);
        Assert.StartsWith("| Who | When |\n", Assert.Single(merged.Conflicts).Ours, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_passagesOfOneContainer_keepsItWhole() => AssertMerge(
        "::: notice important\nOne word here.\n\nTwo words here.\n:::\n",
        "::: notice important\nOne word here.\n\nTwo words here, ours.\n:::\n",
        "::: notice important\nZero.\n\nOne word here.\n\nTwo words here.\n:::\n",
        "::: notice important\nZero.\n\nOne word here.\n\nTwo words here, ours.\n:::\n");

    [Fact]
    public void Merge_branchesOfOneConditional_takesBoth() => AssertMerge(
        "{{ if a }}\nYoung children here.\n{{ else }}\nOlder children here.\n{{ end }}\n",
        "{{ if a }}\nYoung children here, ours.\n{{ else }}\nOlder children here.\n{{ end }}\n",
        "{{ if a }}\nYoung children here.\n{{ else }}\nOlder children here, theirs.\n{{ end }}\n",
        "{{ if a }}\nYoung children here, ours.\n{{ else }}\nOlder children here, theirs.\n{{ end }}\n");

    [Fact]
    public void Merge_bothAddedTheSame_standsOnce() => AssertMerge("One.\n", "One.\n\nNew.\n", "One.\n\nNew.\n", "One.\n\nNew.\n");

    [Fact]
    public void Merge_bothAddedDifferentTextAfterTheSame_marksOnlyWhatDiffers()
    {
        var merged = MarkdownMerge.Merge("One.\n", "One.\n\nNew.\n\nOurs.\n", "One.\n\nNew.\n\nTheirs.\n", Labels);
        Assert.Equal("One.\n\nNew.\n\n<<<<<<< your school's text\nOurs.\n=======\nTheirs.\n>>>>>>> the trust's new text\n", merged.Text);
    }

    [Fact]
    public void Merge_linesWrappedAnew_keepsTheChangeOfWords() => AssertMerge(
        "Staff may use their own phones in the staff room during breaks.\n",
        "Staff may use their own\nphones in the staff room during breaks.\n",
        "Staff may use their own phones in the staff room during breaks and lunch.\n",
        "Staff may use their own\nphones in the staff room during breaks and lunch.\n");

    [Fact]
    public void Merge_windowsLineEndsOfOurs_areKept() => AssertMerge("One.\n\nTwo.\n", "Ours.\r\n\r\nTwo.\r\n", "One.\n\nTwo, theirs.\n", "Ours.\r\n\r\nTwo, theirs.\r\n", isConflict: false);

    [Fact]
    public void Merge_onlyTheirs_countsWhatWasTakenOver() => Assert.Equal(2, MarkdownMerge.Merge("One.\n\nTwo.\n", "One.\n\nTwo.\n\nOurs.\n", "One, new.\n\nTwo, new.\n", Labels).TakenOver);

    private static void AssertMerge(string before, string ours, string theirs, string expected, bool isConflict = false)
    {
        var merged = MarkdownMerge.Merge(before, ours, theirs, Labels);
        Assert.Equal(expected, merged.Text);
        Assert.Equal(isConflict, !merged.IsClean);
    }
}
