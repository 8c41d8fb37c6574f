using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The keys of layout.yaml.</summary>
internal static class LayoutYaml
{
    private static readonly YamlKey<NumberingScheme> Numbering = Required("numbering", Choice(
        ("decimal", NumberingScheme.Decimal), ("headings", NumberingScheme.Headings), ("decimal-zero", NumberingScheme.DecimalZero),
        ("continuous", NumberingScheme.Continuous), ("plain", NumberingScheme.Plain)), "How sections and paragraphs are numbered.");

    private static readonly YamlKey<PageSetup> Page = Optional("page", PageYaml.Shape, "Paper and margins.");
    private static readonly YamlKey<Typography> Type = Optional("typography", TypographyYaml.Shape, "Typefaces and sizes.");
    private static readonly YamlKey<Palette> Colours = Optional("palette", PaletteYaml.Shape, "Colours. Words need a contrast of 4.5 to 1.");
    private static readonly YamlKey<RunningText> Header = Optional("header", RunningTextYaml.Shape, "What stands at the head of each page.");
    private static readonly YamlKey<RunningText> Footer = Optional("footer", RunningTextYaml.Shape, "What stands at the foot of each page.");
    private static readonly YamlKey<bool> DifferentFirstPage = Optional("different_first_page", YamlShapes.Boolean, "true leaves header and footer out of the first page (the default).");
    private static readonly YamlKey<bool> CapitalHeadings = Optional("capital_headings", YamlShapes.Boolean, "true prints the title and first-level headings in capitals.");
    private static readonly YamlKey<HistoryColumns> History = Optional("history", HistoryColumnsYaml.Shape, "The history table; left out, there is none.");

    private static readonly YamlKey<DateForm> Dates = Optional("date_form", DateFormYaml.Shape, "How the dates of versions, approvals and reviews are written (the default is 31 January 2023).");
    private static readonly YamlKey<ImmutableArray<ControlLine>> Control = Optional("control", ControlYaml.Shape, "The lines of the document-control box, which `::: control` in front.sbn.md places. Left out: version, status, approved_by, approved_on, minute, next_review, owner.");

    private static readonly YamlKey<NumberMarks> Marks = Optional("number_marks", MarksYaml.OfNumbers, "How numbers and the labels of appendices are marked, each by an example of itself.");
    private static readonly YamlKey<ListForms> Lists = Optional("list_marks", MarksYaml.OfLists, "What is printed before the items of lists: the mark that Markdown has, and the printed one.");

    /// <summary>The id, logo, style sheet and reference document are left to whoever reads the folder.</summary>
    public static YamlObject<Layout> Shape { get; } = new(
        "A layout", [Numbering, Page, Type, Colours, Header, Footer, DifferentFirstPage, CapitalHeadings, History, Dates, Control, Marks, Lists], map => new Layout
        {
            Id = "",
            Numbering = map.Get(Numbering),
            Page = map.Get(Page, PageSetup.A4),
            Typography = map.Get(Type, new Typography()),
            Palette = map.Get(Colours, new Palette()),
            Header = map.Get(Header, RunningText.Empty),
            Footer = map.Get(Footer, RunningText.Empty),
            DifferentFirstPage = map.Get(DifferentFirstPage, true),
            CapitalHeadings = map.Get(CapitalHeadings, false),
            HistoryColumns = map.Find(History)?.Columns ?? ImmutableArray<Documents.Model.HistoryColumn>.Empty,
            HistoryTitle = map.Find(History)?.Title,
            HistoryVersionPrefix = map.Find(History)?.VersionPrefix ?? "",
            HistoryDateForm = map.Find(History)?.DateForm,
            HistoryNewestFirst = map.Find(History)?.NewestFirst ?? false,
            PublicHistoryIsIssued = map.Find(History)?.PublicIsIssued ?? true,
            DateForm = map.Get(Dates, DateForm.Words),
            Control = map.Get(Control, ControlLine.Usual),
            NumberMarks = map.Get(Marks, NumberMarks.Usual),
            ListForms = map.Get(Lists, ListForms.Usual),
        });
}
