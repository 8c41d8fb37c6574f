using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Tests.Passages;

public sealed class PassageNamesTests
{
    [Fact]
    public void Of_words_takesTheFirstFive() =>
        Assert.Equal(["nobody-views-or-updates-personal", "at-any-time"], Names("Nobody views or updates personal accounts.\n\n- at any time\n"));

    [Fact]
    public void Of_givenName_isThatName() => Assert.Equal(["on-duty", "quiet-hours"], Names("# Who is on duty {#on-duty}\n\nBetween 6 pm and 7 am. {#quiet-hours}\n"));

    [Fact]
    public void Of_sameWordsTwice_numbersTheSecond() => Assert.Equal(["see-below", "see-below-2"], Names("See below.\n\nSee below!\n"));

    [Fact]
    public void Of_givenNameThatWordsWouldMake_leavesItToTheGiven() => Assert.Equal(["aims-2", "aims"], Names("Aims\n\nOther. {#aims}\n"));

    [Fact]
    public void Of_partsOfAContainer_followTheirHolder() => Assert.Equal(["notice-important", "one"], Names("::: notice important\nOne.\n:::\n"));

    [Fact]
    public void Of_valuesOfTheTemplateLanguage_areLeftOut() => Assert.Equal(["tell-the-at-once"], Names("Tell the {{ terms.head }} at once.\n"));

    [Fact]
    public void Find_unknownName_isNull() => Assert.Null(PassageNames.Find("One.", "two"));

    private static IEnumerable<string> Names(string text) => PassageNames.Of(text).Select(named => named.Name);
}
