using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>A policy that holds every node of the model, in words that a reader of screenshots can judge.</summary>
public static partial class EveryNode
{
    public static PolicyDocument In(Layout layout)
    {
        var numbers = new SampleNumbers(layout.Numbering);
        ImmutableArray<Block> body =
        [
            Introduction(numbers), PersonalUse(numbers), Appropriate(numbers), Records(numbers), Checklists(numbers), ApprovalForm(numbers),
        ];
        ImmutableArray<Block> blocks = [Front(layout), .. layout.Numbering == NumberingScheme.Plain ? [] : (Block[])[ContentsOf(body)], .. body, Signatures];
        return new PolicyDocument(PropertiesFor(layout), blocks)
        {
            Footnotes =
            [
                new Footnote(1, [P(T("Guidance is published each year. The edition in force is the one named in "), new CrossReference("legal", "the register", null), T("."))]),
                new Footnote(2, [P("A personal account is one that a member of staff opened for themselves."), P("It stays personal whatever it is used for.")]),
            ],
        };
    }

    private static DocumentProperties PropertiesFor(Layout layout) => Build.Properties with
    {
        Version = layout.Numbering == NumberingScheme.Continuous ? "2022.6" : "2.0",
        Status = layout.Numbering == NumberingScheme.DecimalZero ? "Draft" : "Approved",
        IsDraft = layout.Numbering == NumberingScheme.DecimalZero,
        Author = "A. Okafor",
        Approver = "the Trust Board",
        ApprovedOn = "12 March 2026",
        VersionDate = "12 March 2026",
        NextReview = "12 March 2027",
        Motto = "Rooted and reaching",
        Keywords = ["social media", "conduct"],
        ContentDigest = "9f2c4e",
    };

    private static Cover Front(Layout layout) => new(
    [
        Role(ParagraphRole.Organisation, "Larch Vale Primary School"),
        Role(ParagraphRole.Motto, "Rooted and reaching"),
        Role(ParagraphRole.Title, "Social Media Policy"),
        Role(ParagraphRole.Subtitle, "For staff, governors and volunteers"),
        Role(ParagraphRole.Statement, "This policy applies to everyone who works for the trust, in every school."),
        new Details(
        [
            new DetailsRow(Words("Policy"), Words("Social Media Policy")),
            new DetailsRow(Words("Approved by"), []),
            new DetailsRow(Words("Review cycle"), Words("Annual")),
        ]),
        Role(ParagraphRole.Label, "About this document"),
        P("The table below lists every version since the policy was first agreed."),
        .. layout.HistoryColumns.IsEmpty ? [] : (Block[])[History(layout)],
    ])
    { IsPage = layout.Numbering == NumberingScheme.Headings };

    private static HistoryTable History(Layout layout) => new(layout.HistoryColumns,
    [
        HistoryRow(layout, "1.0", "May 2024", "Director of IT", "Initial document"),
        HistoryRow(layout, "1.1", "3 September 2025", "Director of IT", "Brought up to date with this year's guidance", "Section 3: examples of private messaging added"),
        HistoryRow(layout, "2.0", "12 March 2026", "A. Okafor", "Reviewed without change"),
    ])
    { Title = layout.HistoryTitle };

    private static HistoryRow HistoryRow(Layout layout, string version, string date, string author, params string[] summary) =>
        new([.. layout.HistoryColumns.Select(c => new HistoryCell([.. (c.Field switch
        {
            HistoryField.Version => [version],
            HistoryField.Date => [date],
            HistoryField.Author => [author],
            _ => summary,
        }).Select(P)]))]);

    private static Contents ContentsOf(ImmutableArray<Block> body) => new("Contents", 2, [.. Entries(body)]);

    private static IEnumerable<ContentsEntry> Entries(ImmutableArray<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Section { Level: <= 2, InContents: true } s => [new ContentsEntry(s.Level, s.Number, Plain(s.Heading), s.Anchor), .. Entries(s.Blocks)],
        ClauseBlock c => Entries(c.Blocks),
        _ => [],
    });

    private static string Plain(ImmutableArray<Inline> heading) => string.Concat(heading.OfType<Text>().Select(t => t.Value));

    private static SignatureBlock Signatures { get; } = new(
    [
        new SignatureLine(Words("Signed by the Chair of the Trust Board"), "R. Adeyemi", true),
        new SignatureLine(Words("Headteacher"), null, false),
    ]);
}
