using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Layouts;

/// <summary>How the numbers of a scheme are marked, each by an example of itself: "1)" for a number with a bracket.</summary>
public sealed partial record NumberMarks
{
    public static NumberMarks Usual { get; } = new();

    /// <summary>The number of a first-level section: "1.", "1", "1)", "1.0"; null as the scheme has it.</summary>
    public string? Section { get; init; }

    /// <summary>Numbers below: "1.1", "1.1." or "1.1)".</summary>
    public string Below { get; init; } = "1.1";

    /// <summary>A paragraph counted right through: "1.", "1", "1)" or "(1)".</summary>
    public string Paragraph { get; init; } = "1.";

    /// <summary>The label of an appendix: "Appendix A", "APPENDIX 1 –", "Annex A:"; null as the scheme has it.</summary>
    public string? Appendix { get; init; }

    /// <summary>True where the title of an appendix stands under its label.</summary>
    public bool TitleBelow { get; init; }

    /// <summary>True where each appendix starts a page.</summary>
    public bool AppendixStartsPage { get; init; } = true;

    /// <summary>"%1." for the number of a section, as Word writes it.</summary>
    public string SectionPattern(NumberingScheme scheme) => First().Replace(Section ?? (scheme == NumberingScheme.DecimalZero ? "1.0" : "1."), "%1", 1);

    /// <summary>What stands behind a number below: nothing, a full stop or a bracket.</summary>
    public string BelowEnd => Below["1.1".Length..];

    /// <summary>"%1." for a paragraph counted right through.</summary>
    public string ParagraphPattern => First().Replace(Paragraph, "%1", 1);

    /// <summary>"Appendix %1" for the label of an appendix.</summary>
    public string AppendixPattern(NumberingScheme scheme) => Count().Replace(AppendixOf(scheme), "%1$2", 1);

    /// <summary>True where appendices are counted A, B, C; false for 1, 2, 3.</summary>
    public bool HasLetters(NumberingScheme scheme) => Count().Match(AppendixOf(scheme)) is not { Success: true } match || match.Groups[1].Value == "A";

    /// <summary>True for a label that a layout can have: words, then A or 1, then signs.</summary>
    public static bool IsAppendixLabel(string text) => Label().IsMatch(text);

    internal static string Write(string pattern, int number) => pattern.Replace("%1", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string AppendixOf(NumberingScheme scheme) => Appendix ?? (scheme == NumberingScheme.Continuous ? "Appendix 1" : "Appendix A");

    [GeneratedRegex("1")]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=\s)(A|1)([^\p{L}\p{N}]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"\A\p{L}[\p{L} ]{1,30} (?:A|1)(?: ?[:.\-–—])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
