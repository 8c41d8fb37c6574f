using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Model;
using PolicyForge.Governance.BoardPapers;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>A board resolves on no text that is not in its paper: what each school prints is in the common text or in the school's section, and what a school does not print is struck out there.</summary>
public sealed class BoardPaperTellsAllTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly ISourceTree SampleTree = new DirectorySourceTree(RepositoryRoot.Path);
    private static readonly Workspace Sample = WorkspaceLoader.Load(SampleTree).Value!;
    private static ISourceTree AskingTree => new MemorySourceTree(Asking().Select(file => (file.Key, file.Value)));

    private static readonly string[] FrameWords = ["In force", "No version", "Own text of", "What has changed here since cannot be shown"];

    public static TheoryData<string> Policies => [.. Sample.Policies.Where(policy => policy.Scope == PolicyScope.School && Sample.SchoolsWith(policy).Any()).Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_line_of_the_sample_is_told(string id) => Assert.Empty(Untold(Sample, SampleTree, id, paper => paper));

    [Fact]
    public void Every_line_is_told_whatever_a_template_asks_of_a_school()
    {
        var workspace = WorkspaceLoader.Load(AskingTree);
        Assert.Empty(workspace.Diagnostics);
        Assert.Empty(Untold(workspace.Value!, AskingTree, "phones", paper => paper));
    }

    /// <summary>Each block of a school's section is taken out in turn, and missed.</summary>
    [Fact]
    public void What_is_taken_out_of_a_paper_is_missed()
    {
        var workspace = WorkspaceLoader.Load(AskingTree).Value!;
        int count = SectionsIn(PaperOf(workspace, AskingTree, workspace.Policies["phones"])).Sum(section => section.Blocks.Length);
        string[] unmissed =
        [
            .. from at in Enumerable.Range(0, count)
               let taken = new List<Block>()
               where Untold(workspace, AskingTree, "phones", paper => Without(paper, at, taken)).Length == 0
               from block in taken
               where !IsFrame(block)
               select $"{block.GetType().Name} {block.Change?.Kind}: {Words(block)}",
        ];
        Assert.True(count > 25, $"{count} blocks");
        Assert.True(unmissed.Length == 0, string.Join('\n', unmissed));
    }

    [Fact]
    public void Words_of_a_school_are_told_where_only_its_own_text_has_them()
    {
        var workspace = WorkspaceLoader.Load(AskingTree).Value!;
        var elm = SectionsIn(PaperOf(workspace, AskingTree, workspace.Policies["phones"])).Single(section => section.Anchor == "paper-elm-row");
        var words = elm.Blocks.OfType<Table>().Single(table => table.Description == "Words at Elm Row Academy");
        Assert.Contains(words.Rows, row => Words(row) == "senior leadership team|leadership group");
        Assert.Contains(words.Rows, row => Words(row) == "members of staff|colleagues");
        Assert.DoesNotContain(words.Rows, row => Words(row).StartsWith("class teacher|", StringComparison.Ordinal));
    }

    /// <summary>What says nothing of the school's text: where it stands, headings of groups, and tables of words and details, whose values stand in the text too.</summary>
    private static bool IsFrame(Block block) => block switch
    {
        Paragraph { Inlines: [Strong], Change: null } => true,
        Paragraph { Inlines: [Text], Change: null } => FrameWords.Any(words => Words(block).StartsWith(words, StringComparison.Ordinal)),
        Table { Description: { } description } => description.StartsWith("Words at", StringComparison.Ordinal),
        // A second page of the school's is told by the first: it is a name.
        _ => Words(block) == "[a page of the school's]",
    };

    private static string Words(Block block) => Documents.Traversal.PlainText.Of([block]).Trim();

    private static string Words(TableRow row) => string.Join('|', row.Cells.Select(cell => Documents.Traversal.PlainText.Of(cell.Blocks).Trim()));

    private static string[] Untold(Workspace workspace, ISourceTree tree, string id, Func<PolicyDocument, PolicyDocument> change)
    {
        var policy = workspace.Policies[id];
        var paper = change(PaperOf(workspace, tree, policy));
        // A composer that has not seen the schools without their names.
        var composer = new PolicyComposer(workspace);
        return
        [
            .. from school in workspace.SchoolsWith(policy)
               let copy = composer.ComposeNext(new PolicyCopy(policy, InTrustsWords(school)), Today).Value!.Document
               let told = new ToldInPaper(paper, school)
               from line in told.Missing(copy).Select(line => $"not told: {line}").Concat(told.NotStruckOut(copy).Select(line => $"not struck out: {line}"))
               select $"{school.Id}, {line}",
        ];
    }

    /// <summary>The school with all that it says itself, in the trust's layout, which names sections in its own way. Its words stand in a table of the paper.</summary>
    private static School InTrustsWords(School school) => school with { Layout = null, Terms = TermTable.Empty };

    private static PolicyDocument PaperOf(Workspace workspace, ISourceTree tree, PolicyDefinition policy) =>
        new BoardPaper(new PolicyComposer(workspace), null, tree, Today).Write(policy, [.. workspace.SchoolsWith(policy)]).Value!.Value.Document;

    private static ImmutableArray<Section> SectionsIn(PolicyDocument paper) => [.. paper.Blocks.OfType<Section>().Single(section => section.Anchor == "paper-schools").Blocks.OfType<Section>()];

    private static PolicyDocument Without(PolicyDocument paper, int at, List<Block> taken)
    {
        var sections = SectionsIn(paper).ToArray();
        foreach (ref var section in sections.AsSpan())
        {
            if (at >= 0 && at < section.Blocks.Length)
            {
                taken.Add(section.Blocks[at]);
                section = section with { Blocks = section.Blocks.RemoveAt(at) };
                break;
            }

            at -= section.Blocks.Length;
        }

        return paper with { Blocks = [.. paper.Blocks.Select(block => block is Section { Anchor: "paper-schools" } schools ? schools with { Blocks = [.. schools.Blocks.Where(inner => inner is not Section), .. sections] } : block)] };
    }

    /// <summary>A workspace in which texts ask for all that schools differ in, and a school writes every kind of block itself.</summary>
    private static SortedDictionary<string, string> Asking()
    {
        var files = SmallWorkspace.Files();
        files["policyforge.yaml"] = files["policyforge.yaml"].Replace("  staff_member: member of staff", "  staff_member: { singular: member of staff, plural: members of staff }", StringComparison.Ordinal);
        string oak = files["schools/oak-hill/school.yaml"].TrimEnd(), elm = files["schools/elm-row/school.yaml"].TrimEnd();
        files["schools/oak-hill/school.yaml"] = oak + """

              lead: { name: Tamsin Orrell, title: Headteacher, email: t.orrell@oakhill.example }
              deputies: [{ name: Piers Quayle, telephone: 01632 960200 }]
            motto: Onward
            links: [{ title: Phones at home, url: "https://www.oakhill.example/home" }]
            slots:
              phones/asking: { days: 5, places: [the hall, the yard], open: true, how: "By **note**.", whom: the office, since: 2025-09-01 }

            """;
        files["schools/elm-row/school.yaml"] = elm.Replace("organisation: academy }", "organisation: academy, senior_team: leadership group, class_teacher: tutor, staff_member: { singular: colleague, plural: colleagues } }", StringComparison.Ordinal) + """

              lead: { name: Bryony Askew }
              deputies: [{ name: Odile Marsh }, { name: Nerys Thole }]
            links: [{ title: Guide one, url: "https://www.elmrow.example/1" }, { title: Guide two, url: "https://www.elmrow.example/2" }]
            slots:
              phones/asking: { days: 10, places: [the library, the cellar], how: "By letter.\n\n- Signed.\n", whom: the registrar }
              phones/use: { kept_in: a numbered pouch }

            """;
        files["clauses/phones/asking.md"] = AskingClause;
        files["clauses/phones/own.md"] = $"---\nid: phones/own\ntitle: Our own rules\nowner: Director of IT\ntier: local\n---\n{Guidance}\n";
        files["templates/phones/template.sbn.md"] = files["templates/phones/template.sbn.md"].Replace("# Loans {#loans}", "{{ clause \"phones/asking\" }}\n\n{{ clause \"phones/own\" }}\n\n# Loans {#loans}", StringComparison.Ordinal);
        files["schools/oak-hill/clauses/phones/own.md"] = $"---\nid: phones/own\nbased_on: {GuidanceDigest}\nreason: Ours\n---\nWe have no rules of our own.\n";
        files["schools/elm-row/clauses/phones/own.md"] = OwnRules;
        return files;
    }

    private const string AskingClause = """
        ---
        id: phones/asking
        title: Asking
        owner: Director of IT
        tier: adaptable
        slots:
          days: { description: How many days an answer may take, type: number }
          places: { description: Where telephones may be used, type: list }
          open: { description: Whether visitors may use theirs, type: boolean, default: false }
          how: { description: How to ask, type: markdown }
          whom: { description: Whom to ask, type: text }
          since: { description: Since when, type: date, default: 2024-09-01 }
        ---
        # Asking {#asking}

        Ask {{ slots.whom }}. The answer comes within {{ slots.days }} days{{ if slots.days > 7 }}, and sooner in an emergency{{ end }}. This holds since {{ slots.since }}.

        {{ slots.how }}

        {{ if slots.open }}Visitors may use their telephones.{{ else }}Visitors leave their telephones at the office.{{ end }}

        {{~ for place in slots.places ~}}
        - {{ place }}
        {{~ end ~}}

        {{ if school.people.head.name == school.people.lead.name }}The head leads on telephones.{{ else }}{{ school.people.lead.name }} leads on telephones and tells the head.{{ end }}

        | Who | How to reach them |
        | --- | --- |
        {{~ for deputy in school.people.deputies ~}}
        | {{ deputy.name }} | {{ if deputy.telephone }}{{ deputy.telephone }}{{ else }}at the office{{ end }} |
        {{~ end ~}}

        Table: Deputies

        {{~ for link in school.links ~}}
        - [{{ link.title }}]({{ link.url }})
        {{~ end ~}}

        {{ if school.motto }}Our motto is {{ school.motto }}.{{ end }}

        """;

    private const string Guidance = "Say what your school has of its own.";

    private static readonly string GuidanceDigest = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Guidance)));

    private static readonly string OwnRules = $$$"""
        ---
        id: phones/own
        based_on: {{{GuidanceDigest}}}
        reason: The sixth form asked for rules.
        ---
        # Sixth form {#sixth-form}

        The {{ terms.senior_team }} and two {{ terms.staff_member | plural }} decide.[^why]

        [^why]: The council asked for that.

        ::: notice important Before you lend a telephone
        Write down whose it is.
        :::

        | Year | Where |
        | --- | --- |
        | 12 | Common room |
        | 13 | Anywhere |

        Table: Rooms of the sixth form

        1. Ask.
           - Twice, if need be.
        2. Wait.

        > Nobody was ever harmed by waiting.

        ::: form Loan of a telephone
        Name: :text[Name of the borrower]

        :choice[Make of telephone]{options="Old; New"}

        :check[I have read the rules]
        :::

            dial 9 for a line

        """;
}
