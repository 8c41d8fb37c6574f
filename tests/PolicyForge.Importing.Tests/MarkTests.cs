using PolicyForge.Importing.Tests.Files;

namespace PolicyForge.Importing.Tests;

/// <summary>Points, brackets and labels, which the layout prints as they stood.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("1)", "2)")]
    [InlineData("(1)", "(2)")]
    [InlineData("a)", "b)")]
    [InlineData("a.", "b.")]
    [InlineData("A)", "B)")]
    [InlineData("i)", "ii)")]
    [InlineData("I.", "II.")]
    [InlineData("V.", "VI.")]
    public void Items_keep_their_marks(string first, string second) =>
        Imports.Of(new WordFile().H(1, "Rules").P("These:").P($"{first}\tone").P($"{second}\ttwo").P("That is all.")).Proved();

    [Fact]
    public void Two_forms_of_a_kind_are_kept_and_lists_beside_each_other_are_apart() =>
        Imports.Of(new WordFile().H(1, "Rules").P("a) one").P("b) two").P("(a) first").P("(b) second").P("Between.").P("(a) x").P("(b) y").P("(a) again").P("(b) and again")).Proved();

    [Theory]
    [InlineData("1", "1.1")]
    [InlineData("1.", "1.1.")]
    [InlineData("1.0", "1.1.")]
    [InlineData("1)", "1.1)")]
    public void Sections_and_paragraphs_keep_their_marks(string section, string paragraph)
    {
        string At(string mark, int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture) + mark[1..];
        var file = new WordFile();
        for (int i = 1; i <= 3; i++) file.Bold($"{At(section, i)}\tSection").P($"{At(paragraph, i)}\tThe first.").P($"{At(paragraph, i).Replace(".1", ".2", StringComparison.Ordinal)}\tThe second.");
        Imports.Of(file).Proved();
    }

    [Theory]
    [InlineData("APPENDIX 1 – ", "APPENDIX 2 – ")]
    [InlineData("Appendix A: ", "Appendix B: ")]
    [InlineData("Annex A ", "Annex B ")]
    [InlineData("APPENDIX A\n", "APPENDIX B\n")]
    public void Appendices_keep_their_labels(string first, string second)
    {
        var file = new WordFile().H(1, "Kites").P("Kites fly.");
        foreach (string label in (string[])[first, second])
        {
            if (label.EndsWith('\n')) file.P(label.TrimEnd(), "<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "<w:b/>").Bold("Check lists for kites");
            else file.P(label + "Check lists for kites", "", "<w:b/>");
            file.P("String.");
        }

        Imports.Of(file).Proved();
    }

    [Theory]
    [InlineData("1.0|4 May 2020|A. Person|First;1.1||A. Person|;2.0|June 2022||Approved")]
    [InlineData("2019||D. Person|Initial;2020|May 2020|J. Person|Reviewed;2022.6|June 2022|M. Person|Moved")]
    [InlineData("3.0|01/09/2024|A. Person|Newest on top;2.0|01/09/2023||;1.0|2022|A. Person|First")]
    [InlineData("V1|Autumn 2019|A. Person|First;V2|Autumn 2020|A. Person|Second;Version 3|10/10/2021|A. Person|Third")]
    public void A_history_keeps_what_nobody_knows_any_more_as_it_stands_and_release_goes_on_from_it(string table)
    {
        string[][] rows = [["Version", "Date", "Author", "Changes"], .. table.Split(';').Select(row => row.Split('|'))];
        var result = Imports.Of(new WordFile().P("Kites Policy", "<w:pStyle w:val=\"Title\"/>").Table(rows).H(1, "Kites").P("Kites fly on Fridays.")).Proved();
        Assert.Equal(rows.Length - 1, result.Versions);
        Assert.DoesNotContain("not recorded", result.Text("templates/came-in/history.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See section 2 and Appendix A.", 2)]
    [InlineData("Section 2 of this policy says so.", 1)]
    [InlineData("Under section 2 of the Kites Act 1901 nobody flies.", 0)]
    [InlineData("The Kites Act 1901, section 2, says so.", 0)]
    [InlineData("As Keeping Children Safe in Education says in section 2.", 0)]
    [InlineData("See section 9, sections 1 and 2, section 2.1.3 and Appendix Z.", 0)]
    [InlineData("Subsection 2 and section 2a.", 0)]
    public void References_are_live_where_it_is_plain_what_they_mean(string words, int live)
    {
        var result = Imports.Of(new WordFile().Bold("1. Kites").P("1.1 Kites fly.").P($"1.2 {words}").Bold("2. Strings").P("2.1 Strings hold.").P("APPENDIX A", "<w:jc w:val=\"center\"/>", "<w:b/>").Bold("Knots").P("Knots.")).Proved();
        string text = result.Text("clauses/came-in/kites.md");
        Assert.Equal(live, text.Split("{{ xref ").Length - 1);
    }

    [Fact]
    public void The_title_is_what_says_policy_though_the_name_of_the_school_is_larger() =>
        Assert.Contains(Imports.Of(new WordFile().P("ALDER SCHOOL", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"60\"/>").P("Kites Policy", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"40\"/>").H(1, "Kites").P("Kites fly.")).Proved().Findings,
            finding => finding.Code == "PF8720" && finding.Message.Contains("Kites Policy", StringComparison.Ordinal));

    [Theory]
    [InlineData("name: A\npolicies: [one, two]\nunions: []\n", "name: A\npolicies: [one, two, came-in]\nunions: []\n")]
    [InlineData("policies: []\n", "policies: [came-in]\n")]
    [InlineData("policies:\n  - one\n  - two\nunions: []\n", "policies:\n  - one\n  - two\n  - came-in\nunions: []\n")]
    [InlineData("policies:\n- one", "policies:\n- one\n- came-in\n")]
    [InlineData("name: A\n", null)]
    public void A_school_gets_the_policy_into_its_list(string before, string? after) => Assert.Equal(after, Writing.SchoolPolicies.With(before, "came-in"));
}
