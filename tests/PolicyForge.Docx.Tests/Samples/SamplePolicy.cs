using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>A social media policy as a trust might issue it, with every kind of node in it.</summary>
internal static class SamplePolicy
{
    public static PolicyDocument For(NumberingScheme scheme, bool isDraft = false)
    {
        var document = new PolicyDocument(Properties(isDraft), [Front(scheme), .. Sections(), .. SampleAppendices.All])
        {
            Footnotes =
            [
                new Footnote(1, [P("Including supply staff and volunteers."), P("A second paragraph of the note.")]),
                new Footnote(2, [P([T("Published each September by the "), new Link("https://www.gov.uk/", [T("Department for Education")]), T(".")])]),
            ],
        };
        return SampleNumbering.Apply(document with { Blocks = [.. Flatten(document.Blocks)] }, scheme);
    }

    public static DocumentProperties Properties(bool isDraft) => new()
    {
        Title = "Social Media Policy", PolicyId = "social-media", SchoolId = "larkfield", OrganisationName = "Larkfield Infant School",
        TrustName = "Harbour & Vale Learning Trust", Motto = "Curious, kind, brave", Version = "2.1", Status = isDraft ? "Draft" : "Approved",
        IsDraft = isDraft, Author = "Director of IT", Owner = "Director of IT", Approver = "Local governing body", VersionDate = "12 March 2026",
        Modified = new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero), NextReview = "1 March 2027", ReviewCycle = "Annual",
        Subject = "How staff use social media", Keywords = ["social media", "staff conduct"], ContentDigest = new string('a', 64),
    };

    /// <summary>The blocks of the front stand one after another, not in a block of their own.</summary>
    private static IEnumerable<Block> Flatten(ImmutableArray<Block> blocks) => blocks.SelectMany(b => b is Quote { Blocks: [Cover, ..] } q ? q.Blocks : [b]);

    private static Quote Front(NumberingScheme scheme) => new([
        new Cover([
            As(ParagraphRole.Organisation, "Larkfield Infant School"), As(ParagraphRole.Motto, "Curious, kind, brave"),
            As(ParagraphRole.Title, "Social Media Policy"), As(ParagraphRole.Subtitle, "For all who work at the school"),
            As(ParagraphRole.Statement, "This policy applies to every school of the Harbour & Vale Learning Trust."),
            new Details([
                new DetailsRow([T("Approved by")], [T("Local governing body")]), new DetailsRow([T("Date")], [T("12 March 2026")]),
                new DetailsRow([T("Review cycle")], [T("Annual")]), new DetailsRow([T("Next review")], []),
            ]),
        ]) { IsPage = scheme == NumberingScheme.Headings },
        new HistoryTable(
            [new(HistoryField.Version, "Version", 0.18), new(HistoryField.Summary, "Document history", 0.57), new(HistoryField.Date, "Date", 0.25)],
            [
                History("1.0", "17 May 2024", "Initial document"), History("1.1", "8 July 2024", "Named officers brought up to date"),
                History("2.0", "9 March 2025", "Rewritten after consultation.", "Personal use and private messages now have sections of their own."),
                History("2.1", "12 March 2026", "Reviewed without change"),
            ]) { Title = scheme == NumberingScheme.Headings ? "Document status" : "Document history" },
        new SignatureBlock([new SignatureLine([T("Signed by the Chair of Governors")], "Dr R. Okafor", true), new SignatureLine([T("Headteacher")], null, false)]),
        new Contents("Contents", 2, []),
        new PageBreak(),
    ]);

    private static HistoryRow History(string version, string date, params string[] summary) => new([
        new HistoryCell([P(version)]), new HistoryCell([.. summary.Select(s => P(s))]), new HistoryCell([P(date)]),
    ]);

    private static ImmutableArray<Block> Sections() => [
        S(1, "Introduction",
            Clause("social-media/introduction",
                P("Social media are part of how families, pupils and colleagues keep in touch. Used well they help the school to be open about its work; used carelessly they can harm a child, a colleague or the trust in which the school is held."),
                P([T("This policy sets out what is expected of "), new DefinedTerm([T("staff")]), new FootnoteReference(1), T(" whenever they are online, at work or not. It should be read with "), new CrossReference("personal-use", "", null), T(" and "), new CrossReference("approval-form", "", null), T(".")]),
                P([T("It follows the "), new Citation("keeping-children-safe-in-education", "Keeping children safe in education", "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2"), new FootnoteReference(2), T(" and "), new Citation("equality-act-2010", "Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15") { Provision = "section 149" }, T(".")]))),
        S(1, "Scope",
            P("This policy applies to:"),
            new ListBlock(ListStyle.Bullet, [
                Item(P("all employees of the school and the trust;")), Item(P("governors, volunteers and trainees;"), Bullets("while they act for the school;", "whenever they can be known as part of it;")),
                Item(P("contractors who work with pupils."), P("Their contracts say so too.")),
            ]),
            P("It covers every service on which people publish or exchange words, pictures or sound, whoever owns the account.")),
        S(1, "Personal use",
            Clause("social-media/personal-use",
                S(2, "Contact with pupils",
                    P([T("Staff must "), B("never"), T(" accept or send a friend request to a pupil of any school. They tell the Designated Safeguarding Lead of one, in this order:")]),
                    List(ListStyle.Decimal, "keep a copy of the request;", "do not answer it;", "tell the Designated Safeguarding Lead the same day."),
                    P("Where a pupil is a member of the family, the headteacher is told.")),
                S(2, "Private messages",
                    P([T("Private messages between staff and families are not a channel of the school. See "), new CrossReference("scope", "", null), T(".")]),
                    new ListBlock(ListStyle.LowerLetter, [Item(P("Answer from a school account."), List(ListStyle.LowerRoman, "within two working days;", "copied to the office.")), Item(P("Keep the message."))]),
                    P("A second list starts afresh:"), List(ListStyle.Decimal, "first;", "second.")))),
        S(1, "Safeguarding",
            new Notice(NoticeKind.Warning, [T("If a child may be in danger")], [
                P("Tell the Designated Safeguarding Lead at once. If you cannot reach anybody, call 999."), Bullets("Do not ask the child to explain.", "Do not promise to keep a secret.")]),
            P([T("Concerns about an adult go to the headteacher; concerns about the headteacher go to the chair of governors, as "), new Emphasis([T("the "), new Underline([T("whole")]), T(" staff")]), T(" have been told.")]),
            new Notice(NoticeKind.Consultation, [], [P([T("The unions recognised by the trust agreed this section. "), new Underline([T("Any")]), T(" change to it must be consulted on.")])])),
        S(1, "Use of social media",
            P("The table gives examples. It is not complete."),
            new Table([new(0.62), new(0.38)], [
                Row(Cell("Appropriate"), Cell("Inappropriate")),
                Row(Cell([P("Sharing news of the school from its own account:"), Bullets("events;", "children's work, with consent.")]), Cell("Naming a pupil beside a photograph")),
                Row("Setting privacy to the strictest level", "Following a pupil's account"), Row("Crediting whoever made a picture", ""),
            ]) { Caption = [T("Appropriate and inappropriate use")] },
            new Quote([P("Think before you post: would you say it in assembly?")]),
            P([T("Type "), new Code("#larkfield"), T(" in posts."), new LineBreak(), T("Write to "), new Link("mailto:office@example.org.uk", [T("the office")]), T(" for help.")]),
            new CodeBlock("https://www.example.org.uk/news\n  @larkfield"),
            new Figure(new Image(SampleImages.Logo, "Chart of posts a month"), [T("Posts a month, 2025")]),
            new ListBlock(ListStyle.Check, [new ListItem([P("privacy settings checked")]) { IsChecked = true }, new ListItem([P("school named nowhere in the profile")]) { IsChecked = false }])),
        S(1, "Review", P("The Director of IT reviews this policy every year, and when the law changes."), P([T("See "), new Link("#introduction", [T("how this began")]), T(".")])),
    ];
}
