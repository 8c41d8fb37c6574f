using System.Text;
using PolicyForge.Governance.Legislation.Import;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Tests.Legislation.Import;

/// <summary>Downloaded effects against a small register: what is found, what is written, and that nothing else is.</summary>
public sealed class ImportEditTests
{
    private const string Register = """
        # The register.
        legislation:

          # Speech
          - id: communications-act-2003
            title: Communications Act 2003   # as printed
            kind: act
            number: "2003 c. 21"
            in_force_from: 2003-07-25
            address: https://www.legislation.gov.uk/ukpga/2003/21
            provisions:
              - { provision: section 127, note: "Improper use." }
              - { provision: section 128, in_force_from: 2003-12-29, repealed: 2020-01-01 }
              - provision: section 129
                note: Without a date.

          # Data
          - id: data-protection-act-1998
            title: Data Protection Act 1998
            kind: act
            address: https://www.legislation.gov.uk/ukpga/1998/29
            note: No dates here.
          - { id: education-act-2002, title: Education Act 2002, kind: act, address: "https://www.legislation.gov.uk/ukpga/2002/32" }

        """;

    [Theory]
    [InlineData("ukpga/1998/29", "repealed", "", "2018-05-25", "20+    repealed: 2018-05-25")]
    [InlineData("ukpga/1998/29", "repealed", "section/62", "2018-05-25", "22+    provisions:|22+      - { provision: section 62, repealed: 2018-05-25 }")]
    [InlineData("ukpga/1998/29", "coming into force", "", "2000-03-01", "20+    in_force_from: 2000-03-01")]
    [InlineData("ukpga/2003/21", "repealed", "section/127", "2024-01-31", "12=      - { provision: section 127, repealed: 2024-01-31, note: \"Improper use.\" }")]
    [InlineData("ukpga/2003/21", "repealed", "section/127/2/a", "2024-01-31", "15+      - { provision: section 127(2)(a), repealed: 2024-01-31 }")]
    [InlineData("ukpga/2003/21", "coming into force", "section/129", "2003-12-29", "14+        in_force_from: 2003-12-29")]
    public void Apply_writes_what_the_register_lacks_and_changes_no_other_line(string law, string type, string provision, string date, string expected)
    {
        foreach (string newLine in (string[])["\n", "\r\n"])
        {
            string before = Register.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal);
            string after = Apply(before, Feed(law, type, provision, $"Date=\"{date}\" Qualification=\"wholly in force\"")).Text;
            var lines = before.Split(newLine).ToList();
            foreach (string change in expected.Split('|').Reverse())
            {
                int line = int.Parse(change[..2], System.Globalization.CultureInfo.InvariantCulture);
                if (change[2] == '+') lines.Insert(line, change[3..]);
                else lines[line - 1] = change[3..];
            }

            Assert.Equal(lines, after.Split(newLine));
            Assert.Equal(after, Apply(after, Feed(law, type, provision, $"Date=\"{date}\"")).Text);
        }
    }

    [Theory]
    [InlineData("ukpga/2003/21", "repealed", "section/128", "Date=\"2024-01-31\"", "PF7321")]
    [InlineData("ukpga/2003/21", "coming into force", "", "Date=\"2004-07-25\"", "PF7321")]
    [InlineData("ukpga/2003/21", "repealed", "", "Prospective=\"true\"", "")]
    [InlineData("ukpga/2003/21", "repealed", "", "Date=\"2024-01-31\" Qualification=\"for specified purposes\"", "")]
    [InlineData("ukpga/2003/21", "words repealed", "section/127", "Date=\"2024-01-31\"", "")]
    [InlineData("ukpga/2003/21", "coming into force", "section/300", "Date=\"2003-07-25\"", "")]
    [InlineData("ukpga/2010/15", "repealed", "", "Date=\"2024-01-31\"", "")]
    public void Apply_never_writes_over_a_date_nor_what_is_not_certain(string law, string type, string provision, string date, string code)
    {
        var (text, findings) = Apply(Register, Feed(law, type, provision, date));
        Assert.Equal(Register, text);
        Assert.Equal(code, string.Join(' ', findings));
    }

    [Fact]
    public void Apply_to_an_entry_in_braces_says_that_it_cannot() =>
        Assert.Equal(["PF7107"], Apply(Register, Feed("ukpga/2002/32", "repealed", "", "Date=\"2027-01-01\"")).Findings);

    [Fact]
    public void Compare_effect_outside_England_or_on_other_law_is_counted_and_left_out()
    {
        string feed = Feed("ukpga/2003/21", "repealed", "", "Date=\"2024-01-31\"").Replace("Type=", "AffectingEffectsExtent=\"S+N.I.\" Type=", StringComparison.Ordinal)
            .Replace("</feed>", "<entry><ukm:Effect Type=\"inserted\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/1985/67\"/></entry></feed>", StringComparison.Ordinal);
        var comparison = Compare(Load(Register), feed);
        Assert.Equal((0, 1, 1), (comparison.Changes.Length, comparison.Elsewhere, comparison.OutsideEngland));
    }

    [Theory]
    [InlineData("2026-11-20", ChangeStanding.InForce)]
    [InlineData("2026-11-21", ChangeStanding.InForce)]
    [InlineData("2026-11-22", ChangeStanding.ToCome)]
    public void Compare_date_against_today_says_whether_it_has_begun(string date, ChangeStanding standing) =>
        Assert.Equal(standing, Assert.Single(Compare(Load(Register), Feed("ukpga/1998/29", "repealed", "section/62", $"Date=\"{date}\"")).Changes).Standing);

    [Fact]
    public void Apply_new_law_is_added_at_the_end_in_the_layout_of_the_register()
    {
        var register = Load(Register);
        byte[] act = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests/PolicyForge.Governance.Tests/cases/legislation-import/act.xml"));
        var laws = LegislationComparison.Of(register, LegislationFileReader.Read("act.xml", act).Value!, new DateOnly(2026, 11, 21)).NewLaws;
        Assert.Equal(
            Register + """
              - id: childrens-wellbeing-and-schools-act-2026
                title: Children's Wellbeing and Schools Act 2026
                kind: act
                number: "2026 c. 21"
                address: https://www.legislation.gov.uk/ukpga/2026/21
                note: Royal Assent 29 April 2026. When it came into force was not in the file that it was imported from.

            """,
            ImportEdit.Apply(register, [], laws).Value);
    }

    [Fact]
    public void Apply_new_law_whose_id_is_taken_is_left_to_a_person()
    {
        var register = Load(Register.Replace("data-protection-act-1998\n", "crime-and-policing-act-2026\n", StringComparison.Ordinal));
        byte[] feed = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests/PolicyForge.Governance.Tests/cases/legislation-import/new.feed"));
        var laws = LegislationComparison.Of(register, LegislationFileReader.Read("new.feed", feed).Value!, new DateOnly(2026, 11, 21)).NewLaws;
        Assert.Contains(ImportEdit.Apply(register, [], laws).Diagnostics, finding => finding.Code == "PF7324");
    }

    private static (string Text, string[] Findings) Apply(string yaml, string feed)
    {
        var register = Load(yaml);
        var comparison = Compare(register, feed);
        var edited = ImportEdit.Apply(register, comparison.Changes, []);
        return (edited.Value ?? yaml, [.. comparison.Findings.Concat(edited.Diagnostics).Select(finding => finding.Code)]);
    }

    private static LegislationComparison Compare(LegislationRegister register, string feed) =>
        LegislationComparison.Of(register, LegislationFileReader.Read("effects.xml", Encoding.UTF8.GetBytes(feed)).Value!, new DateOnly(2026, 11, 21));

    private static LegislationRegister Load(string yaml)
    {
        var files = SmallWorkspace.Files();
        files["clauses/legislation.yaml"] = yaml;
        return WorkspaceLoader.Load(new MemorySourceTree([.. files.Select(file => (file.Key, file.Value))])).Value!.Legislation;
    }

    private static string Feed(string law, string type, string provision, string date) =>
        $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"><entry>
        <ukm:Effect EffectId="key-1" Type="{type}" AffectedURI="http://www.legislation.gov.uk/id/{law}" AffectingURI="http://www.legislation.gov.uk/id/ukpga/2023/50" AffectingProvisions="s. 189">
        {(provision.Length == 0 ? "" : $"""<ukm:AffectedProvisions><ukm:Section URI="http://www.legislation.gov.uk/id/{law}/{provision}">x</ukm:Section></ukm:AffectedProvisions>""")}
        <ukm:AffectingTitle>Online Safety Act 2023</ukm:AffectingTitle><ukm:InForceDates><ukm:InForce {date}/></ukm:InForceDates></ukm:Effect></entry></feed>
        """;
}
