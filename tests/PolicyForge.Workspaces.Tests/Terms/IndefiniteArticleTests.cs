using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces.Tests.Terms;

public sealed class IndefiniteArticleTests
{
    [Theory]
    [InlineData("school", "a")]
    [InlineData("academy", "an")]
    [InlineData("Academy", "an")]
    [InlineData("university", "a")]
    [InlineData("union", "a")]
    [InlineData("uniform", "a")]
    [InlineData("unidentified user", "an")]
    [InlineData("unusual request", "an")]
    [InlineData("urgent matter", "an")]
    [InlineData("usual place", "a")]
    [InlineData("umbrella trust", "an")]
    [InlineData("hour", "an")]
    [InlineData("honorary member", "an")]
    [InlineData("headteacher", "a")]
    [InlineData("one-off event", "a")]
    [InlineData("onerous duty", "an")]
    [InlineData("European school", "a")]
    [InlineData("MAT", "a")]
    [InlineData("LGB", "an")]
    [InlineData("SLT member", "an")]
    [InlineData("DSL", "a")]
    [InlineData("UK school", "a")]
    [InlineData("NHS service", "an")]
    [InlineData("SENCO", "a")]
    [InlineData("UNISON representative", "a")]
    [InlineData("A-level student", "an")]
    [InlineData("U-turn", "a")]
    [InlineData("e-safety officer", "an")]
    [InlineData("8-year-old", "an")]
    [InlineData("11-year-old", "an")]
    [InlineData("110-page report", "a")]
    [InlineData("HEADTEACHER", "a")]
    [InlineData("ACADEMY", "an")]
    [InlineData("\"open\" account", "an")]
    [InlineData("", "a")]
    public void For_phrase_goes_by_sound(string phrase, string article) => Assert.Equal(article, IndefiniteArticle.For(phrase));
}
