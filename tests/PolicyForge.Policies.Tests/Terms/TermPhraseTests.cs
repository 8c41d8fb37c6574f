using PolicyForge.Diagnostics;
using PolicyForge.Policies.Terms;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Tests.Terms;

public sealed class TermPhraseTests
{
    private static readonly Term Learner = Word("learner") with { Plural = "learners and visitors", Possessive = "the learner's", Article = "one" };

    [Fact]
    public void ToPlural_own_plural_wins() => Assert.Equal("learners and visitors", TermPhrase.Of(Learner).ToPlural().Text);

    [Fact]
    public void ToPossessive_own_possessive_wins() => Assert.Equal("the learner's", TermPhrase.Of(Learner).ToPossessive().Text);

    [Fact]
    public void ToPossessive_after_plural_follows_the_plural() =>
        Assert.Equal("pupils'", TermPhrase.Of(Word("pupil")).ToPlural().ToPossessive().Text);

    [Fact]
    public void ToPlural_twice_is_once() =>
        Assert.Equal("children", TermPhrase.Of(Word("child")).ToPlural().ToPlural().Text);

    [Fact]
    public void WithArticle_then_capitalised_starts_a_sentence() =>
        Assert.Equal("An academy", TermPhrase.Of(Word("academy")).WithArticle().Capitalised().Text);

    [Fact]
    public void WithArticle_own_article_wins() => Assert.Equal("one learner", TermPhrase.Of(Learner).WithArticle().Text);

    [Fact]
    public void Capitalised_then_plural_keeps_the_capital() =>
        Assert.Equal("Children's", TermPhrase.Of(Word("child")).Capitalised().ToPlural().ToPossessive().Text);

    private static Term Word(string singular) => new("learner", singular, null, null, null, SourceLocation.OfFile("policyforge.yaml"));
}
