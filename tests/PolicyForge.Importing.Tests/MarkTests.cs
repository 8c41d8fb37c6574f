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
}
