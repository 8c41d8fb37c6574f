using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests.Naming;

/// <summary>Ways in which another school's name gets into a document, and ways in which words only look like one: cases/found.md and cases/left-alone.md.</summary>
public sealed class ReaderNamesTests
{
    private const string Template = "templates/phones/template.sbn.md";
    private const string Clause = "clauses/phones/use.md";
    private const string Policy = "templates/phones/policy.yaml";
    private const string OakHill = "schools/oak-hill/school.yaml";
    private const string OakHillHistory = "schools/oak-hill/policies/phones/history.yaml";

    private static readonly (string Path, string Text)[] _profiles =
    [
        ("schools/elm-row/school.yaml", SmallWorkspace.Files()["schools/elm-row/school.yaml"].Replace(
            "people:\n",
            """
            local_authority: Holmesea Council
            address: [12 Larch Lane, Norcombe, KV9 4QX]
            email: elm-row@holmesea.gov.uk
            website: https://www.elm-row.example
            telephone: +44 (0)1632 960999
            people:
              chair: { name: Ngozi D’Arcy, title: Chair, email: chair@elm-row.example, telephone: 01632 960888 }
              clerk: { name: Zoë Brontë, title: Clerk, email: elm.row.clerk@gmail.com }
              vice_chair: { name: Dr Wanda Brook, title: Vice-chair }

            """,
            StringComparison.Ordinal)),
        (OakHill, SmallWorkspace.Files()[OakHill].Replace(
            "people:\n",
            """
            local_authority: Holmesea Council
            address: [8 Larch Lane, Norcombe, KV9 4QY]
            email: office@oak-hill.example
            telephone: 01632 960111
            people:

            """,
            StringComparison.Ordinal)),
    ];

    public static TheoryData<string, string> Found { get; } = CasesOf("found");

    public static TheoryData<string, string> LeftAlone { get; } = CasesOf("left-alone");

    [Theory, MemberData(nameof(Found))]
    public void Compose_name_of_another_school_in_a_template_is_an_error_there(string way, string text) => AssertFound(way, Template, $"# Use {{#use}}\n\n{text}\n");

    [Theory, MemberData(nameof(Found))]
    public void Compose_name_of_another_school_in_a_clause_is_an_error_there(string way, string text) => AssertFound(way, Clause, SmallWorkspace.Files()[Clause] + "\n" + text + "\n");

    [Theory, MemberData(nameof(LeftAlone))]
    public void Compose_words_that_only_look_like_a_name_are_left_alone(string way, string text)
    {
        var found = FindingsOf((Template, $"# Use {{#use}}\n\n{text}\n"));
        Assert.True(found.Length == 0, $"{way}: {string.Join(" ", found.Select(finding => finding.Message))}");
    }

    [Theory]
    [InlineData("summary: As at Elm Row Academy", "Elm Row Academy")]
    [InlineData("summary: [Initial document, The rules of Elm  Row Academy]", "Elm Row Academy")]
    [InlineData("summary: Asked by Mr Osric Fenn", "Osric Fenn")]
    [InlineData("summary: First\n    consulted: With the staff of Elm Row Academy", "Elm Row Academy")]
    [InlineData("summary: First\n    approval: { by: Governors of Elm Row Academy, on: 2025-01-20 }", "Elm Row Academy")]
    [InlineData("summary: First\n    approval: { by: Governors, on: 2025-01-20, minute: Elm Row Academy 12/3 }", "Elm Row Academy")]
    public void Compose_version_row_with_another_schools_name_is_an_error_in_history(string row, string written)
    {
        string history = $"rows:\n  - version: \"2.0\"\n    date: 2025-06-10\n    author: The office\n    status: approved\n    {row}\n";
        if (!row.Contains("approval", StringComparison.Ordinal)) history = history.Replace("approved", "draft", StringComparison.Ordinal);
        AssertAt(OakHillHistory, "its history", written, (OakHillHistory, history));
    }

    [Fact]
    public void Compose_author_of_another_school_is_an_error_in_history() =>
        AssertAt(OakHillHistory, "its history", "Osric Fenn", (OakHillHistory, "rows:\n  - version: \"2.0\"\n    date: 2025-06-10\n    author: Osric Fenn\n    status: draft\n    summary: First\n"));

    [Theory]
    [InlineData("title: Telephones Policy", "title: Telephones Policy of Elm Row Academy", "its text")]
    [InlineData("owner: Director of IT", "owner: Osric Fenn", "its properties")]
    [InlineData("approver: local governing body", "approver: Governors of Elm Row Academy", "its properties")]
    [InlineData("keywords: [telephones]", "keywords: [telephones, Elm Row Academy]", "its properties")]
    [InlineData("keywords: [telephones]", "filename: phones-elm-row-academy", "its file name")]
    public void Compose_definition_with_another_schools_name_is_an_error_in_policy_yaml(string was, string now, string place)
    {
        var finding = Errors((Policy, SmallWorkspace.Files()[Policy].Replace(was, now, StringComparison.Ordinal)))[0];
        Assert.Equal(("PF3513", Policy), (finding.Code, finding.Location!.Path));
        Assert.Contains(place, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header: { left: \"Elm Row Academy\" }")]
    [InlineData("footer: { right: \"Elm Row Academy, page {page}\" }")]
    public void Compose_layout_with_another_schools_name_is_an_error_in_layout_yaml(string line)
    {
        const string Layout = "templates/_layouts/decimal/layout.yaml";
        AssertAt(Layout, "a header, footer or title of its layout", "Elm Row Academy", (Layout, SmallWorkspace.Files()[Layout] + line + "\n"));
    }

    [Fact]
    public void Compose_motto_with_another_schools_name_is_an_error_in_school_yaml() =>
        AssertAt(OakHill, "its properties", "Elm Row Academy", (OakHill, _profiles[1].Text + "motto: Together with Elm Row Academy\n"));

    [Fact]
    public void Compose_title_of_a_person_that_names_another_school_is_an_error_in_school_yaml() =>
        AssertAt(OakHill, "its text", "Elm Row Academy", (OakHill, _profiles[1].Text.Replace("title: Headteacher", "title: Head of Elm Row Academy", StringComparison.Ordinal)), (Template, "{{ school.people.head.title }} decides.\n"));

    [Fact]
    public void Load_person_whom_two_schools_have_is_a_warning()
    {
        var found = Compose("phones", "oak-hill", [.. _profiles, (OakHill, _profiles[1].Text.Replace("Tamsin Orrell", "Osric Fenn", StringComparison.Ordinal))]).Diagnostics;
        Assert.Contains("has the same Osric Fenn as elm-row", Assert.Single(found, finding => finding.Code == "PF1315").Message.Replace("oak-hill", "elm-row", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_clause_that_two_schools_share_is_an_error_only_for_the_one_that_is_not_named()
    {
        (string, string) clause = (Clause, SmallWorkspace.Files()[Clause].Replace("{{ school.name }}", "Elm Row Academy", StringComparison.Ordinal));
        var files = _profiles.Append(clause).Append(("schools/elm-row/clauses/phones/use.md", "")).ToArray();
        Assert.Contains("PF3513", Compose("phones", "oak-hill", files).Diagnostics.Select(finding => finding.Code));
        Assert.DoesNotContain("PF3513", Compose("phones", "elm-row", files).Diagnostics.Select(finding => finding.Code));
    }

    private static void AssertFound(string way, string path, string text)
    {
        var errors = Errors((path, text));
        Assert.True(errors.Length > 0 && errors.All(finding => finding.Code == "PF3513" && finding.Location?.Path == path), $"{way}: {string.Join(" ", errors.Select(finding => $"{finding.Location} {finding.Code} {finding.Message}"))}");
        Assert.EndsWith("belongs to elm-row.", errors[0].Message, StringComparison.Ordinal);
    }

    private static void AssertAt(string path, string place, string written, params (string Path, string Text)[] changes)
    {
        var finding = Assert.Single(Errors(changes));
        Assert.Equal(($"A school's document would name another school in {place}: \"{written}\" belongs to elm-row.", path), (finding.Message, finding.Location?.Path));
    }

    private static Diagnostic[] FindingsOf(params (string Path, string Text)[] changes) => [.. Compose("phones", "oak-hill", [.. _profiles, .. changes]).Diagnostics.Where(finding => finding.Code is "PF3513" or "PF3514")];

    private static Diagnostic[] Errors(params (string Path, string Text)[] changes) =>
        [.. Compose("phones", "oak-hill", [.. _profiles, .. changes]).Diagnostics.Where(finding => finding.Severity == Severity.Error)];

    private static TheoryData<string, string> CasesOf(string name)
    {
        string path = Path.Combine(RepositoryRoot.Path, "tests/PolicyForge.Composition.Tests/Naming/cases", name + ".md");
        var cases = new TheoryData<string, string>();
        foreach (string part in File.ReadAllText(path).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            cases.Add(part[..end], part[(end + 1)..].TrimEnd('\n'));
        }

        return cases;
    }
}
