using PolicyForge.Documents.Model;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Samples;

public static partial class EveryNode
{
    private static Section Introduction(SampleNumbers n) => Numbered(1, n.Section(), "Introduction", "introduction",
    [
        P(n.Paragraph(),
            T("Social media is part of daily life. This policy says what the trust expects of "), new DefinedTerm(Words("staff")),
            T(", a word that takes in governors, volunteers, agency workers and contractors. It is read with the law in "),
            new CrossReference("legal", "section 4", null), T(".")),
        P(n.Paragraph(),
            T("It follows "), new Citation("kcsie", "Keeping Children Safe in Education", "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2"),
            new FootnoteReference(1), T(" and "), new Citation("equality", "Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15") { Provision = "section 149" },
            T(". The common law "), new Citation("common-law", "duty of confidentiality", null), T(" applies as well.")),
        new Notice(NoticeKind.Information, Words("Where to find help"), [P(T("Ask the Designated Safeguarding Lead, or write to "), new Link("mailto:office@larchvale.example", Words("the school office")), T("."))]),
        new Notice(NoticeKind.Consultation, Words("Agreed with the recognised unions"), [P(T("This text was agreed by the Joint Consultative Committee. A school that changes "), new Underline(Words("any")), T(" part of it consults first."))]),
    ]);

    private static Section PersonalUse(SampleNumbers n) => Numbered(1, n.Section(), "Personal use", "personal-use",
    [
        new ClauseBlock("social-media/personal-use", "ab12", [
            P(n.Paragraph(), T("Staff keep personal and working accounts apart"), new FootnoteReference(2), T(". They do not, on a personal account:")),
            List(ListStyle.Bullet,
                Item("accept or send friend requests to pupils, or to former pupils under 18;"),
                Item("share pictures of pupils, whether or not a name is given;",
                    List(ListStyle.Bullet, Item("on a public page; or"), Item("in a private group"))),
                Item("write about colleagues or parents.")),
            Numbered(2, n.Sub(), "Private messages", "private-messages",
[
                P(n.Deep(), T("Messages between staff and pupils go through the school's own systems. The same footnote applies"), new FootnoteReference(2), T(".")),
                List(ListStyle.LowerLetter, Item("tell a senior leader the same day;", List(ListStyle.LowerRoman, Item("in person, or"), Item("by telephone;"))), Item("keep the message.")),
                Numbered(3, null, "Former pupils", "former-pupils",
[P(T("See "), new CrossReference("personal-use", "Personal use", null), T(" above, "), new Emphasis(Words("all")), T(" of it."))]),
            ]),
        ]),
        new Notice(NoticeKind.Warning, Words("A child in danger"), [P(T("Ring "), new Link("tel:999", Words("999")), T(" first, then the "), new Strong(Words("Designated Safeguarding Lead")), T("."))]),
        new Quote([P("Children look to adults for how to behave, online as anywhere else."), P("From the trust's values.")]),
    ]);

    private static Section Appropriate(SampleNumbers n) => Numbered(1, n.Section(), "Appropriate and inappropriate use", "appropriate",
    [
        P(n.Paragraph(), T("The table gives examples. It is not a full list; ask where in doubt at "), new Link("https://www.larchvale.example/staff/social-media", Words("the staff guide")), T(" or "), new Link("https://www.larchvale.example", Words("www.larchvale.example")), T(".")),
        new Table([new TableColumn(0.42), new TableColumn(0.58)],
        [
            Row(Cell("Appropriate"), Cell("Inappropriate")),
            Row(Cell("Celebrating a match result from the school's own account"), Cell(P("Posting pictures of the team from a personal telephone"), List(ListStyle.Bullet, Item("named or not"), Item("with or without consent")))),
            Row(Cell("Following a subject association"), new TableCell([])),
        ]) { Caption = Words("Examples of use"), Description = "Each row sets an appropriate example beside an inappropriate one" },
        new Table([new TableColumn(0.3), new TableColumn(0.2, ColumnAlignment.End), new TableColumn(0.2, ColumnAlignment.Centre), new TableColumn(0.3)],
        [
            new TableRow([new TableCell([P("Account")]) { RowSpan = 2 }, new TableCell([P("Figures")]) { ColumnSpan = 2 }, new TableCell([P("Who answers")]) { RowSpan = 2 }]),
            Row(Cell("Followers"), Cell("Public")),
            Row(Cell("School news"), Cell("1,204"), Cell("Yes"), Cell("Office manager")),
            Row(Cell("Year 6 residential"), Cell("58"), Cell("No"), Cell("Class teacher")),
        ]) { HeaderRowCount = 2, HasHeaderColumn = true, Caption = Words("Accounts that the school runs") },
        new Figure(SampleLayouts.Decimal.Logo!, Words("The trust's mark, as it appears on official accounts")),
    ]);

    private static Section Records(SampleNumbers n) => Numbered(1, n.Section(), "Legal framework and records", "legal",
    [
        P(n.Paragraph(), T("Accounts are listed in a register. Each line has the form "), new Code("name; owner; date"), T(":")),
        new CodeBlock("school-news; office manager; 2024-09-01\nyear-6;      class teacher;  2025-01-06"),
        P(T("This paragraph carries no number."), new LineBreak(), T("It breaks in the middle, and shows a mark "), SampleLayouts.Decimal.Logo! with { AlternativeText = "" }, T(" in the line.")),
        List(ListStyle.Decimal, Item("Apply."), Item("Wait for approval."), Item("Open the account.")) with { Start = 3, IsLoose = true },
        List(ListStyle.UpperLetter, Item("Staff accounts"), Item("Class accounts")),
        List(ListStyle.UpperRoman, Item("First stage"), Item("Second stage")),
        new Notice(NoticeKind.Important, [], [P("A notice without a title still says what it is.")]),
        new PageBreak(),
    ]);

    private static Section Checklists(SampleNumbers n) => Numbered(1, n.Appendix(), "Requirements for official sites", "requirements",
    [
        Numbered(2, n.InAppendix(1), "Before it opens", "before-it-opens",
[
            P(n.UnderAppendix(), T("The person who asks for the site makes sure of each point below.")),
            List(ListStyle.Check, Item("A second member of staff holds the password") with { IsChecked = true }, Item("Comments are switched off, or are read every day") with { IsChecked = false }),
        ]) with { Kind = SectionKind.Appendix },
    ]) with { Kind = SectionKind.Appendix };

    private static Section ApprovalForm(SampleNumbers n) => Numbered(1, n.Appendix(), "Site approval form", "approval-form",
    [
        new Form("Site approval form",
        [
            new Table([new TableColumn(0.35), new TableColumn(0.65)],
            [
                new TableRow([new TableCell([P("About the site")]) { ColumnSpan = 2 }]),
                Row(Cell("Name of the site"), Cell(new TextField("site-name", "Name of the site"))),
                Row(Cell("What it is for"), Cell(new TextField("purpose", "What it is for", true))),
                Row(Cell("Who may see it"), Cell(new ChoiceField("audience", "Who may see it", ["Everyone", "Parents", "Staff & governors"]))),
                Row(Cell("Opens on"), Cell(new DateField("opens-on", "Opens on"))),
                Row(Cell("Hosted by"), Cell(new CheckBoxField("host-school", "The school"), new CheckBoxField("host-other", "Another provider", true))),
                Row(Cell("Signed"), Cell(new SignatureField("signed", "Signature of the applicant"))),
            ]) { HasHeaderColumn = true, Description = "Questions and spaces for the answers" },
            P(T("Approved by "), new TextField("approved-by", "Approved by"), T(" "), new SignatureField("approver", "Signature of the approver")),
        ]),
    ]) with { Kind = SectionKind.Appendix };
}
