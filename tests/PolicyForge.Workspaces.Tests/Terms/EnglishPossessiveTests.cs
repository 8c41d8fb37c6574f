using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces.Tests.Terms;

public sealed class EnglishPossessiveTests
{
    [Theory]
    [InlineData("Headteacher", "Headteacher's")]
    [InlineData("pupils", "pupils'")]
    [InlineData("children", "children's")]
    [InlineData("people", "people's")]
    [InlineData("Head of School", "Head of School's")]
    [InlineData("Heads of School", "Heads of School's")]
    [InlineData("Chair of Governors", "Chair of Governors'")]
    [InlineData("boss", "boss's")]
    [InlineData("campus", "campus's")]
    [InlineData("CPS", "CPS's")]
    [InlineData("parents/carers", "parents/carers'")]
    [InlineData("", "")]
    public void Of_phrase_gives_its_possessive(string phrase, string possessive) => Assert.Equal(possessive, EnglishPossessive.Of(phrase));
}
