using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>The sample policy a version later: a change of every kind that a comparison marks.</summary>
internal static class SampleRevision
{
    public static PolicyDocument Old(NumberingScheme scheme) => SamplePolicy.For(scheme);

    public static PolicyDocument New(NumberingScheme scheme)
    {
        var old = SamplePolicy.For(scheme);
        var blocks = old.Blocks.Select(Strip).SelectMany(Revise).ToImmutableArray();
        var now = old with
        {
            Properties = old.Properties with { Version = "2.2", VersionDate = "1 September 2026" },
            Blocks = blocks,
            Footnotes = [new Footnote(1, [P("Including supply staff, trainees and volunteers.")]), old.Footnotes[1], new Footnote(3, [P("A note that is new.")])],
        };
        return SampleNumbering.Apply(now, scheme);
    }

    public static PolicyDocument Redline(NumberingScheme scheme) =>
        DocumentComparer.Compare(Old(scheme), New(scheme), "Director of IT", new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));

    private static Block[] Revise(Block block) => block switch
    {
        Section { Anchor: "scope" } scope => [scope with { Blocks = Scope }, S(1, "Definitions", P("In this policy a pupil is anybody on the roll."), Bullets("or about to be;", "or until lately."))],
        Section { Anchor: "introduction" } introduction => [introduction with { Blocks = [.. introduction.Blocks, P([T("A last paragraph with a note"), new FootnoteReference(3), T(".")])] }],
        Section { Anchor: "personal-use" } section => [section with { Blocks = [Clause("social-media/personal-use", Contact)] }],
        Section { Anchor: "safeguarding" } section => [section with { Blocks = [.. section.Blocks.Select(Recast).Skip(0)] }],
        Section { Anchor: "use-of-social-media" } section => [section with { Blocks = [.. section.Blocks.Select(Recast)] }],
        HistoryTable history => [history with { Rows = history.Rows.Add(new HistoryRow([new([P("2.2")]), new([P("Definitions added"), P("Contact made clearer")]), new([P("1 September 2026")])])) }],
        Section { Anchor: "requirements-for-official-sites" } appendix => [appendix with { Blocks = [.. appendix.Blocks, Appendix(2, "When it closes", P("It is kept for a year."))] }],
        _ => [block],
    };

    private static ImmutableArray<Block> Scope =>
    [
        P("This policy applies to:"),
        new ListBlock(ListStyle.Bullet, [Item(P("all employees of the school and of the trust;")), Item(P("members and trustees;")), Item(P("contractors who work with pupils."), P("Their contracts say so too."))]),
        P([T("It covers "), B("every service"), T(" on which people publish or exchange words, pictures or sound, whoever owns the account.")]),
    ];

    private static Section Contact => S(2, "Contact with pupils",
        P([T("Staff must "), B("never"), T(" accept or send a request to a pupil of any school. They tell the Designated Safeguarding Lead of one, in this order:")]),
        List(ListStyle.LowerLetter, "keep a copy of the request;", "do not answer it;", "tell the Designated Safeguarding Lead the same day."),
        P([T("See "), new CrossReference("definitions", "", null), T(".")]));

    private static Block Recast(Block block) => block switch
    {
        Notice { Kind: NoticeKind.Consultation } notice => notice with { Kind = NoticeKind.Important },
        Table table => table with { Rows = [table.Rows[0], table.Rows[1] with { Cells = [Cell([P("Sharing news of the school from its own account:"), Bullets("events and results;", "children's work, with consent.", "notices.")]), table.Rows[1].Cells[1]] }, table.Rows[3], Row("Asking before tagging", "Tagging a pupil")] },
        ListBlock { Style: ListStyle.Check } list => list with { Items = [list.Items[0] with { IsChecked = false }, list.Items[1], new ListItem([P("profile picture checked")]) { IsChecked = false }] },
        Quote => new Quote([P("Think twice before you post: would you say it in assembly?")]),
        CodeBlock => new CodeBlock("https://www.example.org.uk/news\n  @larkfieldinfants"),
        _ => block,
    };

    /// <summary>Takes the numbers off, so that they can be given anew.</summary>
    private static Block Strip(Block block) => block switch
    {
        Section section => section with { Number = null, Blocks = [.. section.Blocks.Select(Strip)] },
        ClauseBlock clause => clause with { Blocks = [.. clause.Blocks.Select(Strip)] },
        Paragraph paragraph => paragraph with { Number = null },
        _ => block,
    };
}
