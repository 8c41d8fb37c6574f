using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>The five layouts of DESIGN.md section 5, A to E.</summary>
internal static class SampleLayouts
{
    public static IReadOnlyList<NumberingScheme> Schemes { get; } = Enum.GetValues<NumberingScheme>();

    public static Layout For(NumberingScheme scheme) => new()
    {
        Id = scheme.ToString().ToLowerInvariant(),
        Numbering = scheme,
        Palette = PaletteOf(scheme),
        Typography = scheme switch
        {
            NumberingScheme.Headings => new Typography { BodyFont = "Calibri", HeadingFont = "Calibri", BodySize = 11.5 },
            NumberingScheme.Plain => new Typography { BodySize = 12, LineSpacing = 1.2 },
            _ => new Typography { BodySize = 11 },
        },
        Header = new RunningText([new(RunningField.Organisation)], [], [new(RunningField.Title)]),
        Footer = new RunningText(
            [new(RunningField.Title), new(RunningField.Words, ", version "), new(RunningField.Version)], [],
            [new(RunningField.Words, "Page "), new(RunningField.Page), new(RunningField.Words, " of "), new(RunningField.PageCount)]),
        CapitalHeadings = scheme is NumberingScheme.DecimalZero or NumberingScheme.Continuous,
        HistoryTitle = scheme == NumberingScheme.Headings ? "Document status" : "Document history",
        HistoryColumns = [new(HistoryField.Version, "Version", 0.18), new(HistoryField.Summary, "Document history", 0.57), new(HistoryField.Date, "Date", 0.25)],
        Logo = scheme == NumberingScheme.Headings ? new Image(SampleImages.Logo, "Logo of Larkfield Infant School: a lark over a field") : null,
    };

    private static Palette PaletteOf(NumberingScheme scheme) => scheme switch
    {
        NumberingScheme.Headings => new Palette { Primary = "7a1f3d", Tint = "f6e9ee" },
        NumberingScheme.DecimalZero => new Palette { Primary = "1d5c4a", Tint = "e6f1ed" },
        NumberingScheme.Continuous => new Palette { Primary = "4b2e83", Tint = "eeeaf6" },
        NumberingScheme.Plain => new Palette { Primary = "1a1a1a", Tint = "eeeeee" },
        _ => new Palette(),
    };
}
