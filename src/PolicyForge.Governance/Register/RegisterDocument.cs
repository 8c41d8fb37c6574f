using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Sheets;

namespace PolicyForge.Governance.Register;

/// <summary>The register as a paper for a board: figures for each school, then a table for the trust and for each school.</summary>
public static class RegisterDocument
{
    /// <summary>Share of the table's width, in the order of the sheet's columns after the first (the school, which the heading names).</summary>
    private static readonly ImmutableArray<double> Weights = [0.155, 0.085, 0.125, 0.125, 0.115, 0.16, 0.09, 0.145];

    private static readonly PageSetup LandscapeA4 = new(297, 210, 18, 15, 16, 15);

    public static PolicyDocument Of(PolicyRegister register)
    {
        var sheet = RegisterSheet.ToRead(register);
        string trust = register.Workspace.Trust.Name;
        string day = register.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var organisations = register.Entries.Zip(sheet.Rows).GroupBy(pair => pair.First.SchoolId).ToArray();
        var properties = new DocumentProperties
        {
            Title = RegisterSheet.Title,
            PolicyId = "register",
            OrganisationName = trust,
            TrustName = trust,
            Subject = $"Policies of {trust} as of {day}",
            VersionDate = day,
            Modified = new DateTimeOffset(register.AsOf, TimeOnly.MinValue, TimeSpan.Zero),
        };
        return new PolicyDocument(
            properties,
            [
                new Cover([Line(RegisterSheet.Title, ParagraphRole.Title), Line(trust, ParagraphRole.Organisation), Line($"As of {day}", ParagraphRole.Subtitle)]),
                Line(Summary(sheet), ParagraphRole.Body),
                .. organisations.Length > 1 ? (Block[])[FiguresTable([.. organisations.Select(group => group.Select(pair => pair.First).ToArray())])] : [],
                .. organisations.Select(group => (Block)SectionOf(group.Key, sheet.Columns, [.. group])),
            ]);
    }

    /// <summary>The trust's own layout, turned to landscape, in type that a wide table can be read in.</summary>
    public static Layout Dress(Layout layout) => layout with
    {
        Id = "register",
        Numbering = NumberingScheme.Plain,
        Page = LandscapeA4,
        Typography = layout.Typography with { BodySize = 10, LineSpacing = 1.0 },
        Header = RunningText.Empty,
        Footer = new RunningText(
            [new RunningPart(RunningField.Words, $"{RegisterSheet.Title}, "), new RunningPart(RunningField.Trust)],
            [new RunningPart(RunningField.Date)],
            [new RunningPart(RunningField.Words, "Page "), new RunningPart(RunningField.Page), new RunningPart(RunningField.Words, " of "), new RunningPart(RunningField.PageCount)]),
        DifferentFirstPage = false,
        ReferenceDocx = null,
        HistoryColumns = [],
        HistoryTitle = null,
    };

    private static string Summary(DataSheet sheet)
    {
        string[] figures = [.. sheet.Figures.Where(figure => figure.Number > 0).Select(figure => $"{figure.Number} {figure.Words}")];
        return figures.Length == 0 ? "No policy is in the register." : $"Policies: {string.Join(", ", figures)}.";
    }

    private static Table FiguresTable(ImmutableArray<RegisterEntry[]> organisations)
    {
        var figures = RegisterSheet.FiguresOf([]);
        var head = new TableRow([Cell("School"), .. figures.Select(figure => Cell(char.ToUpperInvariant(figure.Words[0]) + figure.Words[1..]))]);
        return new Table(
            [new TableColumn(0.4), .. figures.Select(_ => new TableColumn(0.6 / figures.Length, ColumnAlignment.End))],
            [
                head,
                .. organisations.Select(entries => new TableRow(
                [
                    Cell(entries[0].Organisation),
                    .. RegisterSheet.FiguresOf(entries).Select(figure => Cell(figure.Number.ToString(CultureInfo.InvariantCulture), isStrong: figure is { Tone: Tone.Late, Number: > 0 })),
                ])),
            ])
        {
            HasHeaderColumn = true,
            Description = "How many policies each school has, and how they stand",
        };
    }

    private static Section SectionOf(string? schoolId, ImmutableArray<SheetColumn> columns, ImmutableArray<(RegisterEntry Entry, ImmutableArray<SheetCell> Cells)> rows)
    {
        var entries = rows.Select(row => row.Entry).ToArray();
        string organisation = entries[0].Organisation;
        ImmutableArray<ImmutableArray<SheetCell>> held = [.. rows.Where(row => row.Entry.Standing == RegisterStanding.Held).Select(row => row.Cells)];
        return new Section(1, [new Text(organisation)], schoolId is null ? "trust" : $"school-{schoolId}",
        [
            .. held.IsEmpty ? (Block[])[] : [TableOf(organisation, columns, held)],
            .. NotHere(entries, RegisterStanding.Missing, "Missing, though asked for"),
            .. NotHere(entries, RegisterStanding.Elsewhere, "Kept elsewhere"),
            .. NotHere(entries, RegisterStanding.NotRequired, "Not required"),
        ]);
    }

    private static Table TableOf(string organisation, ImmutableArray<SheetColumn> columns, ImmutableArray<ImmutableArray<SheetCell>> rows) => new(
        [.. Weights.Select(weight => new TableColumn(weight))],
        [
            new TableRow([.. columns.Skip(1).Select(column => Cell(column.Heading))]),
            .. rows.Select(row => new TableRow([.. row.Skip(1).Select(cell => Cell(cell.Text, isStrong: cell.Tone == Tone.Late))])),
        ])
    {
        HasHeaderColumn = true,
        Description = $"Policies of {organisation}",
    };

    /// <summary>In a paragraph and not in rows: most of a row would be empty.</summary>
    private static IEnumerable<Block> NotHere(RegisterEntry[] entries, RegisterStanding standing, string words)
    {
        string[] titles = [.. entries.Where(entry => entry.Standing == standing).Select(entry => RegisterWording.NotesOf(entry) is { Length: > 0 } why ? $"{entry.Title} ({why})" : entry.Title)];
        if (titles.Length > 0) yield return new Paragraph([new Strong([new Text($"{words} ({titles.Length}): ")]), new Text(string.Join("; ", titles) + ".")]);
    }

    private static Paragraph Line(string words, ParagraphRole role) => new([new Text(words)]) { Role = role };

    private static TableCell Cell(string words, bool isStrong = false) =>
        new(words.Length == 0 ? [] : [new Paragraph([isStrong ? new Strong([new Text(words)]) : new Text(words)])]);
}
