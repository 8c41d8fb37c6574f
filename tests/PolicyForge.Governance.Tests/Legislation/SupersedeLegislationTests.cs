using PolicyForge.Governance.Legislation;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Tests.Legislation;

public sealed class SupersedeLegislationTests
{
    private static readonly LegislationRegister Register = WorkspaceLoader.Load(new DirectorySourceTree(RepositoryRoot.Path)).Value!.Legislation;

    [Fact]
    public void Edit_adds_two_lines_and_changes_no_other()
    {
        var entry = Register.Entries["equality-act-2010"];
        var edited = SupersedeLegislation.Edit(Register, entry.Id, "online-safety-act-2023", PartialDate.OfDay(new DateOnly(2027, 4, 1)));
        var before = entry.Location.Source.Text.Split('\n').ToList();
        var after = edited.Value!.Split('\n').ToList();
        Assert.Equal(before.Count + 2, after.Count);
        int place = after.IndexOf("    repealed: 2027-04-01");
        Assert.InRange(place, entry.Location.Start.Line, entry.Location.Start.Line + 12);
        Assert.Equal("    superseded_by: online-safety-act-2023", after[place + 1]);
        after.RemoveRange(place, 2);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Edit_entry_that_has_ended_already_takes_the_new_date() =>
        Assert.Equal(
            Register.Entries["equality-act-2010"].Location.Source.Text.Split('\n').Length,
            SupersedeLegislation.Edit(Register, "data-protection-act-1998", "data-protection-act-2018", PartialDate.OfDay(new DateOnly(2018, 5, 26))).Value!.Split('\n').Length);

    [Theory]
    [InlineData("equality-act-2011", "online-safety-act-2023", "2027-04-01", "PF7101")]
    [InlineData("data-protection-act-2018", "data-protection-act-1998", "2027-04-01", "PF7103")]
    [InlineData("equality-act-2010", "online-safety-act-2023", "1999-04-01", "PF7104")]
    public void Edit_that_makes_no_sense_gives_its_finding(string id, string by, string on, string code)
    {
        var edited = SupersedeLegislation.Edit(Register, id, by, PartialDate.OfDay(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(edited.Value);
        Assert.Contains(edited.Diagnostics, finding => finding.Code == code);
    }
}
