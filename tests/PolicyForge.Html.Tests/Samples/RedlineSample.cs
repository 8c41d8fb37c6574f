using PolicyForge.Documents.Model;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>A redline with every kind of change on every kind of node that may carry one.</summary>
public static class RedlineSample
{
    public static PolicyDocument Document { get; } = new(
        Properties with { Version = "2.0", Status = "In consultation", IsDraft = true, Author = "A. Okafor" },
        [
            new Cover([Role(ParagraphRole.Title, "Social Media Policy"), Role(ParagraphRole.Organisation, "Larch Vale Primary School")]),
            Numbered(1, Number("1."), "Introduction", "introduction",
            [
                P(Number("1.1"), T("This policy is for all "), T("teachers") with { Change = Deleted }, T("staff, governors and volunteers") with { Change = Inserted }, T(".")),
                P(Number("1.2"), T("It is read each year.")),
                P(Number("1.3"), T("A paragraph that nobody needs any more.")) with { Change = Deleted },
                P(Number("1.3"), T("A paragraph that takes its place, with a link to "), new Link("https://www.larchvale.example/news", Words("the news page")), T(".")) with { Change = Inserted },
                P(Number("1.4"), T("Same words, another number.")) with { Change = Reformatted(P(Number("1.5"), T("Same words, another number."))) },
                List(ListStyle.Bullet, Item("kept"), Item("dropped") with { Change = Deleted }, Item("added") with { Change = Inserted },
                    Item("taken elsewhere") with { Change = Deleted with { MoveName = "item-1" } }),
            ]),
            Numbered(1, Number("2."), "Friend requests", "friend-requests", [new ClauseBlock("social-media/friends", "ab", [P(Number("2.1"), T("Say no."))]) { Change = Deleted with { MoveName = "friends" } }]),
            Numbered(1, Number("3."), "What may be posted", "posting",
            [
                new Table([new TableColumn(0.5), new TableColumn(0.5)],
                [
                    Row(Cell("Appropriate"), Cell("Inappropriate")),
                    Row(Cell("Results"), Cell("Pictures of pupils")),
                    Row(Cell("Old row"), Cell("Old cell")) with { Change = Deleted },
                    Row(Cell("New row"), Cell("New cell")) with { Change = Inserted },
                    Row(Cell("Trips"), Cell("Named pupils") with { Change = Inserted }),
                ]) { Caption = Words("Examples") },
                P(T("This word is "), new Strong(Words("bold")) with { Change = Reformatted(T("bold")) }, T(" now.")),
                List(ListStyle.Bullet, Item("taken elsewhere") with { Change = Inserted with { MoveName = "item-1" } }),
                new ClauseBlock("social-media/friends", "ab", [P(Number("3.1"), T("Say no."))]) { Change = Inserted with { MoveName = "friends" } },
            ]),
            Numbered(1, Number("4."), "Left as it was", "left", [P(Number("4.1"), T("Nothing changed here."))]),
            Numbered(1, Number("5."), "Fax machines", "fax", [P(Number("5.1"), T("Faxes are sent at noon.")), new Form("Fax", [P(new TextField("fax", "Fax"))])]) with { Change = Deleted },
            Numbered(1, Number("5."), "Video calls", "fax", [P(Number("5.1"), T("Calls are made from school.")), new Form("Call", [P(new TextField("fax", "Fax"))])]) with { Change = Inserted },
            new Details([new DetailsRow(Words("Approved by"), Words("the Trust Board")) with { Change = Inserted }]),
            new SignatureBlock([new SignatureLine(Words("Chair"), null, true) with { Change = Inserted }]),
        ]);

    private static NumberLabel Number(string text) => new(text, NumberSequence.Body, text.EndsWith('.') ? 0 : 1);

    private static Change Reformatted(DocumentNode before) => Inserted with { Kind = ChangeKind.Reformatted, Before = before };
}
