using PolicyForge.Policies.Terms;

namespace PolicyForge.Policies.Tests.Terms;

public sealed class TermPhraseTests
{
    private static readonly Term Learner = new("learner") { Plural = "learners and visitors", Possessive = "the learner's", Article = "one" };

    [Fact]
    public void ToPlural_own_plural_wins() => Assert.Equal("learners and visitors", TermPhrase.Of(Learner).ToPlural().Text);

    [Fact]
    public void ToPossessive_own_possessive_wins() => Assert.Equal("the learner's", TermPhrase.Of(Learner).ToPossessive().Text);

    [Fact]
    public void ToPossessive_after_plural_follows_the_plural() =>
        Assert.Equal("pupils'", TermPhrase.Of(new Term("pupil")).ToPlural().ToPossessive().Text);

    [Fact]
    public void ToPlural_twice_is_once() =>
        Assert.Equal("children", TermPhrase.Of(new Term("child")).ToPlural().ToPlural().Text);

    [Fact]
    public void WithArticle_then_capitalised_starts_a_sentence() =>
        Assert.Equal("An academy", TermPhrase.Of(new Term("academy")).WithArticle().Capitalised().Text);

    [Fact]
    public void WithArticle_own_article_wins() => Assert.Equal("one learner", TermPhrase.Of(Learner).WithArticle().Text);

    [Fact]
    public void Capitalised_then_plural_keeps_the_capital() =>
        Assert.Equal("Children's", TermPhrase.Of(new Term("child")).Capitalised().ToPlural().ToPossessive().Text);
}
