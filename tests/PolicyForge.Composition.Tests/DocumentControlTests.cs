using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests;

/// <summary>What a document says of its version: of the row that it prints, whoever is to approve the policy.</summary>
public sealed class DocumentControlTests
{
    private const string Layout = "templates/_layouts/decimal/layout.yaml";

    private const string SchoolRow = """
        rows:
          - version: "2.0"
            date: 2026-05-31
            author: Head
            summary: Adopted
            status: STATUS
            approval: { by: Local Governing Body, on: 2026-06-01, minute: LGB/26/7, next_review: 2027-06 }

        """;

    [Fact]
    public void Templates_read_who_approved_the_row_and_not_who_is_to_approve_the_policy() => Assert.Contains(
        "Local Governing Body, 1 June 2026, LGB/26/7, June 2027, 1 June 2026, not local governing body",
        WordsOf("# A\n\n{{ policy.approved_by }}, {{ policy.approved_on }}, {{ policy.minute }}, {{ policy.next_review }}, {{ policy.last_reviewed }}, not {{ policy.approver }}\n", Row("approved")));

    [Fact]
    public void A_draft_was_approved_by_nobody() => Assert.Contains("[][][]", WordsOf("# A\n\n[{{ policy.approved_by }}][{{ policy.approved_on }}][{{ policy.minute }}]\n", WithoutApproval("draft")));

    [Fact]
    public void Box_prints_the_row_and_leaves_out_what_is_not_known()
    {
        string[] approved = ["Version|2.0", "Status|Approved", "Approved by|Local Governing Body", "Approved on|1 June 2026", "Minute|LGB/26/7", "Next review|June 2027", "Owner|Director of IT"];
        Assert.Equal(approved, Box("", Row("approved")));
        Assert.Equal(["Version|2.0", "Status|Draft, not approved", "To be approved by|Local governing body", "Owner|Director of IT"], Box("", WithoutApproval("draft")).Where(line => !line.StartsWith("Next", StringComparison.Ordinal)));
        Assert.Contains("Status|In consultation, not approved", Box("", WithoutApproval("in-consultation")));
    }

    [Fact]
    public void Draft_says_who_approves_this_copy()
    {
        const string Policy = "templates/phones/policy.yaml";
        var ofTrust = (Policy, SmallWorkspace.Files()[Policy].Replace("approver: local governing body", "approver: Trust Board", StringComparison.Ordinal));
        var draft = ("templates/phones/history.yaml", SmallWorkspace.Files()["templates/phones/history.yaml"].Replace("status: approved\n    approval: { by: Trust Board, on: 2025-01-20 }", "status: draft", StringComparison.Ordinal));
        Assert.Contains("To be approved by|Trust Board", Box("", ofTrust, draft));
        Assert.Contains("To be approved by|Local governing body", Box("", ofTrust, WithoutApproval("draft")));
        var term = ("schools/oak-hill/school.yaml", SmallWorkspace.Files()["schools/oak-hill/school.yaml"].TrimEnd() + "\nterms: { local_board: academy council }\n");
        Assert.Contains("To be approved by|Academy council", Box("", ofTrust, term, WithoutApproval("draft")));
    }

    [Fact]
    public void Layout_chooses_lines_and_headings_and_the_form_of_dates()
    {
        var layout = (Layout, SmallWorkspace.Files()[Layout] + "date_form: 31st January 2023\ncontrol:\n  - { field: approved_on, heading: Adopted }\n  - { field: minute }\n");
        Assert.Equal(["Policy:|Telephones", "Adopted:|1st June 2026", "Minute:|LGB/26/7"], Box("colon\n- Policy: Telephones", Row("approved"), layout));
        Assert.True(Assert.Single(DetailsOf("lines", Row("approved"), layout)).IsInLines);
    }

    [Theory]
    [InlineData("31/01/2023", "Version 2.0", "31/05/2026")]
    [InlineData("01 2023", "Version 2.0", "05 2026")]
    [InlineData("Jan 2023", "Version 2.0", "May 2026")]
    [InlineData("31st January 2023", "Version 2.0", "31st May 2026")]
    public void History_has_a_prefix_and_dates_of_its_own(string form, string version, string date)
    {
        string words = WordsOf("# A\n\n::: history\n:::\n", Row("approved"), (Layout, SmallWorkspace.Files()[Layout].Replace("columns:", $"version_prefix: Version\n  date_form: \"{form}\"\n  columns:", StringComparison.Ordinal)));
        Assert.Contains(version, words);
        Assert.Contains(date, words);
    }

    [Fact]
    public void Consulted_is_told_from_the_row() => Assert.Contains("with JCC, 3 May 2026: agreed.", WordsOf("# A\n\nwith {{ policy.consulted }}.\n",
        ("schools/oak-hill/policies/phones/history.yaml", SchoolRow.Replace("STATUS", "approved", StringComparison.Ordinal).TrimEnd() + "\n    consulted: \"JCC, 3 May 2026: agreed\"\n")));

    private static (string, string) Row(string status) => ("schools/oak-hill/policies/phones/history.yaml", SchoolRow.Replace("STATUS", status, StringComparison.Ordinal));

    private static (string, string) WithoutApproval(string status) =>
        ("schools/oak-hill/policies/phones/history.yaml", string.Join('\n', SchoolRow.Replace("STATUS", status, StringComparison.Ordinal).Split('\n').Where(line => !line.Contains("approval:", StringComparison.Ordinal))));

    private static IEnumerable<string> Box(string container, params (string, string)[] changes) =>
        DetailsOf(container, changes).SelectMany(details => details.Rows).Select(row => PlainText.Of(row.Key) + "|" + PlainText.Of(row.Value));

    private static IEnumerable<Details> DetailsOf(string container, params (string, string)[] changes)
    {
        var composed = Compose("phones", "oak-hill", [("templates/phones/template.sbn.md", $"::: control {container}\n:::\n\n# A\n\nText.\n"), .. changes]);
        Assert.Empty(composed.Diagnostics.Select(finding => $"{finding.Location} {finding.Code} {finding.Message}"));
        return composed.Value!.Document.Descendants().OfType<Details>();
    }
}
