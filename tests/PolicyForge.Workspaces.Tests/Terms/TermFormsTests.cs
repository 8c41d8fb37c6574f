using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces.Tests.Terms;

public sealed class TermFormsTests
{
    private static readonly TermForms Plain = Forms(new Term("learner", "child", null, null, null, Nowhere));

    private static readonly TermForms Own = Forms(new Term("learner", "learner", "learners and visitors", "the learner's own", "each", Nowhere));

    private static SourceLocation Nowhere => SourceLocation.OfFile("policyforge.yaml");

    [Theory]
    [InlineData("child", "children")]
    [InlineData("children", "children")]
    [InlineData("Child", "Children")]
    [InlineData("academy council", "academy councils")]
    public void Plural_without_own_form_follows_English(string phrase, string plural) => Assert.Equal(plural, Plain.Plural(phrase));

    [Theory]
    [InlineData("learner", "learners and visitors")]
    [InlineData("Learner", "Learners and visitors")]
    [InlineData("learners and visitors", "learners and visitors")]
    [InlineData("Learners and visitors", "Learners and visitors")]
    public void Plural_own_form_wins_and_stays(string phrase, string plural) => Assert.Equal(plural, Own.Plural(phrase));

    [Fact]
    public void Possessive_own_form_wins() => Assert.Equal("the learner's own", Own.Possessive("learner"));

    [Fact]
    public void Possessive_of_the_plural_follows_English() => Assert.Equal("children's", Plain.Possessive(Plain.Plural("child")));

    [Theory]
    [InlineData("academy", "an academy")]
    [InlineData("child", "a child")]
    public void WithArticle_without_own_form_goes_by_sound(string phrase, string with) => Assert.Equal(with, Plain.WithArticle(phrase));

    [Fact]
    public void WithArticle_own_form_wins() => Assert.Equal("each learner", Own.WithArticle("learner"));

    private static TermForms Forms(Term term) => new(new TermTable(ImmutableDictionary<string, Term>.Empty.Add(term.Name, term)));
}
