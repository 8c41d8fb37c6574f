using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces.Tests.Terms;

public sealed class CapitalisationTests
{
    [Theory]
    [InlineData("headteacher", "Headteacher")]
    [InlineData("e-safety officer", "E-safety officer")]
    [InlineData("'pupils'", "'Pupils'")]
    [InlineData("école", "École")]
    [InlineData("11-year-olds", "11-year-olds")]
    [InlineData("", "")]
    public void OfFirstLetter_phrase_starts_with_a_capital(string phrase, string capitalised) =>
        Assert.Equal(capitalised, Capitalisation.OfFirstLetter(phrase));

    [Fact]
    public void OfFirstLetter_twice_is_once_and_length_stays() =>
        Prop.ForAll<string?>(text =>
        {
            string once = Capitalisation.OfFirstLetter(text ?? "");
            return Capitalisation.OfFirstLetter(once) == once && once.Length == (text ?? "").Length;
        }).QuickCheckThrowOnFailure();
}
