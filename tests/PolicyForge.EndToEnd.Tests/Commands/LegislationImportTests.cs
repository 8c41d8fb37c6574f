using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class LegislationImportTests : IDisposable
{
    private const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
          <entry><content type="text/xml">
            <ukm:Effect EffectId="key-1" Type="repealed" AffectedURI="http://www.legislation.gov.uk/id/ukpga/2010/15" AffectingURI="http://www.legislation.gov.uk/id/ukpga/2026/9999" AffectingProvisions="s. 3">
              <ukm:AffectedProvisions><ukm:Section URI="http://www.legislation.gov.uk/id/ukpga/2010/15/section/149">s. 149</ukm:Section></ukm:AffectedProvisions>
              <ukm:AffectingTitle>Example Act 2026</ukm:AffectingTitle>
              <ukm:InForceDates><ukm:InForce Date="2027-04-01" Qualification="wholly in force"/></ukm:InForceDates>
            </ukm:Effect>
          </content></entry>
          <entry><id>http://www.legislation.gov.uk/id/ukpga/2026/9999</id><title>Example Act 2026</title></entry>
        </feed>
        """;

    private readonly TemporaryFolder _folder = new();

    public LegislationImportTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write("effects.xml", Feed);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_says_what_changes_and_what_it_touches_and_writes_nothing()
    {
        string before = _folder.Read("clauses/legislation.yaml");
        var run = CommandRun.Of(_folder.Path, "legislation", "import", "effects.xml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("equality-act-2010 section 149: repealed 1 April 2027, to come Example Act 2026, s. 3 missing\n", run.Output);
        Assert.Contains("equality-act-2010 touches 1 text (1 of them cites what changes) and 1 policy in 2 schools: policyforge impact \"equality-act-2010#section 149\"\n", run.Output);
        Assert.Contains("  ukpga/2026/9999  Example Act 2026\n", run.Output);
        Assert.EndsWith("1 change of 1 entry; --apply writes 1 into clauses/legislation.yaml.\n", run.Output);
        Assert.Equal(before, _folder.Read("clauses/legislation.yaml"));
    }

    [Fact]
    public void Import_apply_writes_it_once_and_the_register_still_checks()
    {
        var run = CommandRun.Of(_folder.Path, "legislation", "import", "effects.xml", "--apply", "--add", "ukpga/2026/9999");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string written = _folder.Read("clauses/legislation.yaml");
        Assert.Contains("    provisions:\n      - { provision: section 149, repealed: 2027-04-01 }\n", written);
        Assert.Contains("  - id: example-act-2026\n    title: Example Act 2026\n", written);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "legislation", "show", "example-act-2026").ExitCode);
        var again = CommandRun.Of(_folder.Path, "legislation", "import", "effects.xml", "--apply");
        Assert.Contains("recorded", again.Output);
        Assert.Equal(written, _folder.Read("clauses/legislation.yaml"));
    }

    [Fact]
    public void Import_as_json_has_what_programs_need()
    {
        var root = JsonDocument.Parse(CommandRun.Of(_folder.Path, "legislation", "import", "effects.xml", "--format", "json").Output).RootElement;
        var change = Assert.Single(root.GetProperty("changes").EnumerateArray());
        Assert.Equal(("repeal", "2027-04-01", "to-come", "missing"), (change.GetProperty("kind").GetString(), change.GetProperty("from").GetString(), change.GetProperty("standing").GetString(), change.GetProperty("register").GetString()));
        Assert.False(root.GetProperty("written").GetBoolean());
    }

    [Fact]
    public void Import_since_a_later_day_leaves_it_out() =>
        Assert.DoesNotContain("section 149", CommandRun.Of(_folder.Path, "legislation", "import", "effects.xml", "--since", "2027-04-02").Output);

    [Theory]
    [InlineData("PF9004", "missing.xml")]
    [InlineData("PF7302", "page.xml")]
    [InlineData("PF7303", "bomb.xml")]
    [InlineData("PF7323", "effects.xml", "--add", "ukpga/2026/1")]
    [InlineData("PF9003", "effects.xml", "--since", "2027-02-30")]
    public void Import_that_cannot_be_done_says_why_and_writes_nothing(string code, params string[] arguments)
    {
        _folder.Write("page.xml", "<!DOCTYPE html><html><body>Changes</body></html>");
        _folder.Write("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>");
        string before = _folder.Read("clauses/legislation.yaml");
        var run = CommandRun.Of(_folder.Path, ["legislation", "import", .. arguments, "effects.xml", "--apply"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Error);
        Assert.Equal(before, _folder.Read("clauses/legislation.yaml"));
    }
}
