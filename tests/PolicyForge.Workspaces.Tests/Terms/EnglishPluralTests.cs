using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces.Tests.Terms;

public sealed class EnglishPluralTests
{
    [Theory]
    [InlineData("headteacher", "headteachers")]
    [InlineData("Headteacher", "Headteachers")]
    [InlineData("Head Teacher", "Head Teachers")]
    [InlineData("HEAD TEACHER", "HEAD TEACHERS")]
    [InlineData("HEADTEACHER", "HEADTEACHERS")]
    [InlineData("Head of School", "Heads of School")]
    [InlineData("Director of IT", "Directors of IT")]
    [InlineData("local governing body", "local governing bodies")]
    [InlineData("academy", "academies")]
    [InlineData("Academy Council", "Academy Councils")]
    [InlineData("day", "days")]
    [InlineData("class", "classes")]
    [InlineData("church", "churches")]
    [InlineData("monarch", "monarchs")]
    [InlineData("box", "boxes")]
    [InlineData("child", "children")]
    [InlineData("Child", "Children")]
    [InlineData("CHILD", "CHILDREN")]
    [InlineData("grandchild", "grandchildren")]
    [InlineData("young person", "young people")]
    [InlineData("Person", "People")]
    [InlineData("child or young person", "children or young people")]
    [InlineData("parent or carer", "parents or carers")]
    [InlineData("parent/carer", "parents/carers")]
    [InlineData("member of staff", "members of staff")]
    [InlineData("staff", "staff")]
    [InlineData("staff member", "staff members")]
    [InlineData("Chair of Governors", "Chairs of Governors")]
    [InlineData("DSL", "DSLs")]
    [InlineData("SENCO", "SENCOs")]
    [InlineData("Governors", "Governors")]
    [InlineData("pupils", "pupils")]
    [InlineData("people", "people")]
    [InlineData("crisis", "crises")]
    [InlineData("syllabus", "syllabuses")]
    [InlineData("chairwoman", "chairwomen")]
    [InlineData("governor-in-charge", "governors-in-charge")]
    [InlineData("Deputy Head (Pastoral)", "Deputy Heads (Pastoral)")]
    [InlineData("governor responsible for safeguarding", "governors responsible for safeguarding")]
    [InlineData("", "")]
    public void Of_term_gives_the_plural_of_its_noun(string singular, string plural) => Assert.Equal(plural, EnglishPlural.Of(singular));

    [Fact]
    public void Of_plural_is_itself() =>
        Prop.ForAll(Words, word => EnglishPlural.Of(EnglishPlural.Of(word)) == EnglishPlural.Of(word)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_word_keeps_its_first_letter() =>
        Prop.ForAll(Words, word => EnglishPlural.Of(word)[0] == word[0]).QuickCheckThrowOnFailure();

    // A word in -u or -i has a plural that looks like a singular ("menus", "campus"): no rule can tell.
    private static Arbitrary<string> Words { get; } =
        Gen.Elements("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray())
            .ArrayOf().Where(letters => letters.Length is > 2 and < 12 && letters[^1] is not ('u' or 'i') && letters.Skip(1).All(char.IsLower))
            .Select(letters => new string(letters)).ToArbitrary();
}
