using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Legislation.Import;
using PolicyForge.TestSupport;

namespace PolicyForge.Governance.Tests.Legislation.Import;

public sealed class LegislationFileReaderTests
{
    private const string Atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:ukm=\"http://www.legislation.gov.uk/namespaces/metadata\">";

    [Fact]
    public void Read_feed_of_changes_gives_each_effect_in_the_words_of_the_register()
    {
        var effects = ReadCase("effects.xml").Value!.Effects;
        Assert.Equal(
            [
                "ukpga/2003/21 Repeal [section 127(2)(a), section 127(2)(b)] by ukpga/2023/50, 2024-01-31",
                "ukpga/2018/12 Amendment [section 45(2)] by ukpga/2025/18, prospective",
                "ukpga/1989/41 Repeal [Schedule 6 paragraph 4(1)] by ukpga/2026/9999, 2027-04-01",
                "ukpga/2002/32 Repeal [sections 201 to 203] by ukpga/2026/9999, 2026-09-01",
                "ukpga/1985/67 Amendment [section 126(1)(aa)] by ukpga/2008/26, ",
            ],
            effects.Select(effect => $"{effect.Affected.Path} {effect.Kind} [{string.Join(", ", effect.Provisions)}] by {effect.Affecting?.Path}, {string.Join("; ", effect.Dates.Select(date => date.IsProspective ? "prospective" : date.Date!.Value.ToString("O", null)))}"));
        Assert.Equal(("Online Safety Act 2023", "s. 189(2)(a)", "effects.xml:14:8"), (effects[0].AffectingTitle, effects[0].AffectingProvisions, effects[0].Location.ToString()));
    }

    [Fact]
    public void Read_XML_of_an_Act_gives_the_Act_and_its_unapplied_effects()
    {
        var read = ReadCase("act.xml").Value!;
        var law = Assert.Single(read.Laws);
        Assert.Equal(("ukpga/2026/21", "Children's Wellbeing and Schools Act 2026", new DateOnly(2026, 4, 29), null, true), (law.Item.Path, law.Title, law.Enacted, law.InForceFrom, law.IsDocument));
        Assert.Equal(["section 36", ""], read.Effects.Select(effect => string.Concat(effect.Provisions)));
        Assert.All(read.Effects, effect => Assert.Equal((EffectKind.Commencement, law.Item), (effect.Kind, effect.Affected)));
    }

    [Fact]
    public void Read_XML_of_an_instrument_gives_its_day_and_no_article_before_its_title() =>
        Assert.Equal(("School Attendance (Pupil Registration) (England) Regulations 2024", new DateOnly(2024, 8, 19), "SI 2024/208"), ReadCase("instrument.xml").Value!.Laws.Select(law => (law.Title, law.InForceFrom!.Value, law.Item.Number)).Single());

    [Fact]
    public void Read_feed_of_legislation_gives_each_law_and_says_that_more_pages_follow()
    {
        var read = ReadCase("new.feed");
        Assert.Equal(["ukpga/2026/20 Crime and Policing Act 2026", "uksi/2018/952 Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"], read.Value!.Laws.Select(law => $"{law.Item.Path} {law.Title}"));
        Assert.Equal(["PF7312"], read.Diagnostics.Select(finding => finding.Code));
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "", "PF7310", "1:1" },
        { "  \n ", "PF7310", "1:1" },
        { "Changes to legislation\n", "PF7301", "1:1" },
        { "PK\u0003\u0004 a workbook", "PF7301", "1:1" },
        { "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Changes</title><br></head></html>", "PF7302", "1:1" },
        { "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML+RDFa 1.0//EN\" \"http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "PF7302", "2:1" },
        { "<html><body>no document type</body></html>", "PF7302", "1:1" },
        { "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE feed [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<feed>&b;</feed>", "PF7303", "3:1" },
        { "<!DOCTYPE feed SYSTEM \"file:///etc/hostname\"><feed/>", "PF7303", "1:1" },
        { Atom + "&undefined;</feed>", "PF7301", "1:106" },
        { Atom + "\n<entry><id>a</id></feed>", "PF7301", "2:20" },
        { Atom + "\n<entry>\n<id>http://www.legislation.gov.uk/id/ukp", "PF7309", "3:40" },
        { Atom + "\n<entry>\n<ukm:Effect Type=\"repe", "PF7309", "3:22" },
        { Atom + "<entry><id>urn:news:1</id><title>News</title></entry></feed>", "PF7307", "1:2" },
        { "<rss version=\"2.0\"><channel/></rss>", "PF7306", "1:2" },
        { "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"/>", "PF7306", "1:2" },
        { "<?xml version=\"1.0\" encoding=\"x-none\"?>" + Atom + "</feed>", "PF7308", "1:1" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_of_what_is_no_file_of_the_site_says_what_it_is_and_where(string text, string code, string place)
    {
        var read = LegislationFileReader.Read("saved.xml", Encoding.UTF8.GetBytes(text));
        Assert.Null(read.Value);
        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal((code, place), (finding.Code, finding.Location!.Start.ToString()));
    }

    [Fact]
    public void Read_of_elements_nested_without_end_is_refused()
    {
        var read = LegislationFileReader.Read("deep.xml", Encoding.UTF8.GetBytes(Atom + string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.Equal("PF7305", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Read_of_more_than_the_limit_is_refused_without_decoding()
    {
        var read = LegislationFileReader.Read("large.xml", new byte[LegislationFileReader.Limit + 1]);
        Assert.Equal("PF7304", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Read_of_Windows_1252_that_calls_itself_UTF8_names_the_line()
    {
        byte[] content = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Atom + "\n<title>Caf\u00e9</title></feed>");
        var finding = Assert.Single(LegislationFileReader.Read("saved.xml", content).Diagnostics);
        Assert.Equal(("PF7308", 3), (finding.Code, finding.Location!.Start.Line));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("iso-8859-1", false)]
    public void Read_of_another_encoding_that_is_declared_is_read(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        string text = $"<?xml version=\"1.0\" encoding=\"{name}\"?>{Atom}<entry><id>http://www.legislation.gov.uk/id/asc/2021/4</id><title>D\u00e9j\u00e0 Act 2021</title></entry></feed>";
        byte[] content = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        Assert.Equal("D\u00e9j\u00e0 Act 2021", Assert.Single(LegislationFileReader.Read("saved.xml", content).Value!.Laws).Title);
    }

    [Fact]
    public void Read_of_an_empty_feed_says_so() => Assert.Equal(["PF7311"], Read(Atom + "</feed>").Diagnostics.Select(finding => finding.Code));

    [Theory]
    [InlineData("Type=\"\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/2003/21\"", "", "PF7313")]
    [InlineData("Type=\"repealed\" AffectedURI=\"http://www.example.org/ukpga/2003/21\"", "", "PF7313")]
    [InlineData("Type=\"repealed\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/2003/21\"", "2023-02-30", "PF7314")]
    public void Read_of_an_effect_with_a_fault_reads_the_others(string attributes, string date, string code)
    {
        var read = Read($"{Atom}<entry><content><ukm:Effect {attributes}><ukm:InForceDates><ukm:InForce {(date.Length > 0 ? $"Date=\"{date}\"" : "")}/></ukm:InForceDates></ukm:Effect>" +
            "<ukm:Effect Type=\"repealed\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/1998/29\"/></content></entry></feed>");
        Assert.Equal([code], read.Diagnostics.Select(finding => finding.Code));
        Assert.Contains(read.Value!.Effects, effect => effect.Affected.Path == "ukpga/1998/29");
    }

    [Theory]
    [InlineData("repealed", EffectKind.Repeal)]
    [InlineData("revoked (with savings)", EffectKind.Repeal)]
    [InlineData("words repealed", EffectKind.Amendment)]
    [InlineData("repealed in part", EffectKind.Amendment)]
    [InlineData("repealed (S.)", EffectKind.Amendment)]
    [InlineData("coming into force", EffectKind.Commencement)]
    [InlineData("Commencement Order", EffectKind.Commencement)]
    [InlineData("substituted", EffectKind.Amendment)]
    public void Kind_of_a_type_takes_only_a_plain_repeal_for_one(string type, EffectKind kind) =>
        Assert.Equal(kind, Assert.Single(Read($"{Atom}<entry><ukm:Effect Type=\"{type}\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/1998/29\"/></entry></feed>").Value!.Effects).Kind);

    [Theory]
    [InlineData("", "")]
    [InlineData("Act", "")]
    [InlineData("s. 4-6", "section 4 to 6")]
    [InlineData("Sch. 14 para. 2", "Schedule 14 paragraph 2")]
    [InlineData("reg. 32EA", "regulation 32EA")]
    public void Provisions_in_words_alone_are_spelt_out(string published, string expected) =>
        Assert.Equal(expected, string.Concat(Assert.Single(Read($"{Atom}<entry><ukm:Effect Type=\"repealed\" AffectedProvisions=\"{published}\" AffectedURI=\"http://www.legislation.gov.uk/id/ukpga/1998/29\"/></entry></feed>").Value!.Effects).Provisions));

    [Theory]
    [InlineData("https://www.legislation.gov.uk/ukpga/2018/12", "ukpga/2018/12")]
    [InlineData("http://www.legislation.gov.uk/id/ukpga/Vict/6-7/96", "ukpga/Vict/6-7/96")]
    [InlineData("https://www.legislation.gov.uk/ukpga/Geo6and1Eliz2/15-16/66/section/2", "ukpga/Geo6and1Eliz2/15-16/66")]
    [InlineData("http://www.legislation.gov.uk/id/ukpga/1985/67/section/126/1/aa", "ukpga/1985/67")]
    [InlineData("http://www.legislation.gov.uk/ukpga/2018/12/2026-01-01/data.xml", "ukpga/2018/12")]
    [InlineData("https://www.legislation.gov.uk/changes/affected", null)]
    [InlineData("https://evil.example/legislation.gov.uk/ukpga/2018/12", null)]
    public void TryParse_address_gives_the_item_alone(string address, string? path) =>
        Assert.Equal(path, ItemAddress.TryParse(address, out var item) ? item.Path : null);

    private static Outcome<LegislationDownload> Read(string text) => LegislationFileReader.Read("saved.xml", Encoding.UTF8.GetBytes(text));

    private static Outcome<LegislationDownload> ReadCase(string name) =>
        LegislationFileReader.Read(name, File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests/PolicyForge.Governance.Tests/cases/legislation-import", name)));
}
