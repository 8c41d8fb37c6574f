namespace PolicyForge.TestSupport;

/// <summary>The least workspace that has something of everything: two schools, two policies, two layouts, a varied clause, slots. For tests to change.</summary>
public static class SmallWorkspace
{
    /// <summary>Path and text of each file. A new dictionary each time.</summary>
    public static SortedDictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["policyforge.yaml"] = Trust,
        ["clauses/legislation.yaml"] = Legislation,
        ["clauses/phones/use.md"] = PhonesUse,
        ["clauses/phones/loans.md"] = PhonesLoans,
        ["templates/phones/policy.yaml"] = PhonesPolicy,
        ["templates/phones/template.sbn.md"] = PhonesTemplate,
        ["templates/phones/history.yaml"] = PhonesHistory,
        ["templates/visitors/policy.yaml"] = VisitorsPolicy,
        ["templates/visitors/template.sbn.md"] = VisitorsTemplate,
        ["templates/_partials/contact.sbn.md"] = "Telephone {{ organisation.name }}.\n",
        ["templates/_layouts/decimal/layout.yaml"] = Layout("decimal"),
        ["templates/_layouts/decimal/front.sbn.md"] = Front,
        ["templates/_layouts/plain/layout.yaml"] = Layout("plain"),
        ["templates/_layouts/plain/front.sbn.md"] = Front,
        ["schools/oak-hill/school.yaml"] = OakHill,
        ["schools/elm-row/school.yaml"] = ElmRow,
        ["schools/elm-row/clauses/phones/use.md"] = ElmRowPhonesUse,
        ["schools/elm-row/policies/phones/history.yaml"] = ElmRowHistory,
    };

    /// <summary>Writes the files into a folder, which is made where there is none.</summary>
    public static void WriteTo(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    private const string Trust = """
        trust:
          name: Hollow Way Trust
          short_name: the Trust
          website: https://www.hollowway.example
          people:
            chief_executive: { name: Iris Penhallow, title: Chief Executive }
        terms:
          head: headteacher
          learner: pupil
          local_board: local governing body
          central_board: Trust Board
          board_chair: Chair of the Trust Board
          organisation: school
          staff_member: member of staff
          family: parent or carer
          safeguarding_lead: Designated Safeguarding Lead
          deputy_safeguarding_lead: Deputy Designated Safeguarding Lead
          safeguarding_governor: safeguarding governor
          senior_team: senior leadership team
          it_lead: IT manager
          data_protection_officer: Data Protection Officer
          governor: governor
          class_teacher: class teacher
        schools: [oak-hill, elm-row]
        defaults:
          formats: [docx, html]
          layout: decimal
          review_lead_time: P90D

        """;

    private const string Legislation = """
        legislation:
          - id: equality-act-2010
            title: Equality Act 2010
            kind: act
            number: 2010 c. 15
            in_force_from: 2010-10-01
            address: https://www.legislation.gov.uk/ukpga/2010/15

        """;

    private const string PhonesUse = """
        ---
        id: phones/use
        title: Use of telephones
        owner: Director of IT
        tier: adaptable
        slots:
          kept_in:
            description: Where telephones are kept during lessons
            type: text
            default: a locked drawer
        ---
        # Use {#use}

        {{ terms.learner | plural | capitalise }} keep telephones in {{ slots.kept_in }}. The {{ terms.head }} of {{ school.name }} decides.

        - Lessons: never.
        - Breaks: {{ if school.phase == "primary" }}never{{ else }}outside{{ end }}.

        """;

    private const string PhonesLoans = """
        ---
        id: phones/loans
        title: Loans
        owner: Director of IT
        tier: central
        cites: [equality-act-2010]
        ---
        Loans follow {{ cite "equality-act-2010" provision: "section 149" }}. See {{ xref "use" }}.

        """;

    private const string PhonesPolicy = """
        title: Telephones Policy
        owner: Director of IT
        approver: local governing body
        review:
          cycle: annual
        keywords: [telephones]

        """;

    private const string PhonesTemplate = """
        {{ front }}

        # Introduction {#introduction}

        This policy is for {{ organisation.name }}.

        {{ clause "phones/use" }}

        # Loans {#loans}

        {{ clause "phones/loans" }}

        {{ include "contact" }}
        {{ if !(varied) }}
        ::: notice consultation Agreed
        This policy was agreed with the unions.
        :::
        {{ end }}

        """;

    private const string PhonesHistory = """
        rows:
          - version: "1.0"
            date: 2025-01-10
            author: Director of IT
            summary: Initial document
            status: approved
            approval: { by: Trust Board, on: 2025-01-20 }

        """;

    private const string VisitorsPolicy = """
        title: Visitors Policy
        scope: trust
        owner: Director of Estates
        approver: Trust Board
        review:
          cycle: two-years

        """;

    private const string VisitorsTemplate = """
        {{ front }}

        # Visitors

        Visitors to {{ organisation.name }} report to the office.

        """;

    private const string Front = """
        ::: cover
        # {{ policy.title }}

        {{ organisation.name }} {.organisation}
        :::

        ::: history
        :::

        """;

    private const string OakHill = """
        name: Oak Hill Primary School
        short_name: Oak Hill
        type: academy
        phase: primary
        people:
          head: { name: Tamsin Orrell, title: Headteacher }

        """;

    private const string ElmRow = """
        name: Elm Row Academy
        short_name: Elm Row
        type: academy
        phase: secondary
        layout: plain
        terms: { head: Principal, learner: student, organisation: academy }
        people:
          head: { name: Osric Fenn, title: Principal }

        """;

    private const string ElmRowHistory = """
        rows:
          - version: "1.1"
            date: 2025-06-02
            author: Osric Fenn
            summary: The academy's own rules for telephones
            status: draft

        """;

    private static readonly string ElmRowPhonesUse = $$$"""
        ---
        id: phones/use
        based_on: {{{BodyDigest(PhonesUse)}}}
        reason: Sixth formers study with their telephones.
        ---
        # Use {#use}

        {{ terms.learner | plural | capitalise }} may use telephones in private study at {{ school.name }}.

        """;

    private static string Layout(string numbering) => $$"""
        numbering: {{numbering}}
        history:
          title: Document history
          columns:
            - { field: version, heading: Version, width: 20 }
            - { field: summary, heading: Changes, width: 55 }
            - { field: date, heading: Date, width: 25 }

        """;

    /// <summary>The digest that `based_on` takes: of the body without front matter and without blank lines at either end.</summary>
    private static string BodyDigest(string clause)
    {
        string body = clause[(clause.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].Trim('\n');
        return "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)));
    }
}
