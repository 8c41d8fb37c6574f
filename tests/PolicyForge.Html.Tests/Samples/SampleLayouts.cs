using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>Five layouts as different from each other as the real ones: numbering, colours, fonts, history columns, running text.</summary>
public static class SampleLayouts
{
    public static ImmutableArray<Layout> All => [Decimal, Headings, DecimalZero, Continuous, Plain];

    public static Layout Decimal { get; } = new()
    {
        Id = "decimal",
        Numbering = NumberingScheme.Decimal,
        CapitalHeadings = true,
        Header = new RunningText([new(RunningField.Organisation)], [], [new(RunningField.Title)]),
        Footer = PageNumbers([new(RunningField.Title), new(RunningField.Words, ", version "), new(RunningField.Version)]),
        HistoryColumns = [new(HistoryField.Version, "Version", 0.2), new(HistoryField.Summary, "Document history", 0.55), new(HistoryField.Date, "Date", 0.25)],
        HistoryTitle = "Document history",
        Logo = new Image(Logo("#1f3864"), "Larch Vale Learning Trust"),
    };

    public static Layout Headings { get; } = new()
    {
        Id = "headings",
        Numbering = NumberingScheme.Headings,
        Palette = new Palette { Primary = "7a1f3d", Tint = "f6e9ee", Link = "9c1c4e" },
        Typography = new Typography { BodyFont = "Calibri", HeadingFont = "Georgia", BodySize = 12, LineSpacing = 1.2 },
        Footer = PageNumbers([new(RunningField.Organisation)]),
        HistoryColumns = [new(HistoryField.Version, "Version", 0.2), new(HistoryField.Date, "Date", 0.3), new(HistoryField.Summary, "Action", 0.5)],
        HistoryTitle = "DOCUMENT STATUS",
        Logo = new Image(Logo("#7a1f3d"), "Thornbridge High School crest"),
    };

    public static Layout DecimalZero { get; } = new()
    {
        Id = "decimal-zero",
        Numbering = NumberingScheme.DecimalZero,
        Palette = new Palette { Primary = "00594c", Tint = "e3f1ee", Link = "00695a" },
        Footer = PageNumbers([new(RunningField.Words, "Next review: "), new(RunningField.NextReview)]),
    };

    public static Layout Continuous { get; } = new()
    {
        Id = "continuous",
        Numbering = NumberingScheme.Continuous,
        CapitalHeadings = true,
        Palette = new Palette { Primary = "f2b705", Tint = "fff6d6", Link = "d98c00" },
        HistoryColumns =
        [
            new(HistoryField.Version, "VERSION", 0.14), new(HistoryField.Date, "DATE", 0.18),
            new(HistoryField.Author, "AUTHOR", 0.22), new(HistoryField.Summary, "CHANGES", 0.46),
        ],
        Footer = PageNumbers([new(RunningField.Trust)]),
    };

    public static Layout Plain { get; } = new()
    {
        Id = "plain",
        Numbering = NumberingScheme.Plain,
        Palette = new Palette { Primary = "3d2c6b", Tint = "eeeaf7", Link = "4a2fa0" },
        Typography = new Typography { BodyFont = "Verdana", HeadingFont = "Verdana", BodySize = 11 },
    };

    private static RunningText PageNumbers(ImmutableArray<RunningPart> left) => new(left, [],
        [new(RunningField.Words, "Page "), new(RunningField.Page), new(RunningField.Words, " of "), new(RunningField.PageCount)]);

    private static ImageResource Logo(string colour) => new("logo.svg", "image/svg+xml",
        [.. Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"120\" viewBox=\"0 0 120 120\"><path fill=\"{colour}\" d=\"M60 6l46 16v40c0 28-20 44-46 52C34 106 14 90 14 62V22z\"/><path fill=\"#fff\" d=\"M60 26l8 24h25L73 65l8 24-21-15-21 15 8-24-20-15h25z\"/></svg>")],
        120, 120);
}
