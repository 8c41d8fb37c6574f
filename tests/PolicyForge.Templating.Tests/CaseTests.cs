namespace PolicyForge.Templating.Tests;

public sealed class CaseTests
{
    public static TheoryData<string> Names() => [.. Case.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_case_printsExpected(string name) => Assert.Equal(Case.Expected(name), Case.Run(name));

    [Fact]
    public void Cases_all_areHundreds() => Assert.True(Case.Names().Count() > 300);
}
