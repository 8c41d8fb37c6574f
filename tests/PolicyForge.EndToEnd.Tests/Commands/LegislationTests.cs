using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>policyforge legislation list, show, check and supersede.</summary>
public sealed class LegislationTests : IDisposable
{
    private const string Register = """
        # The register.
        legislation:
          - id: equality-act-2010
            title: Equality Act 2010   # as printed
            kind: act
            number: 2010 c. 15
            in_force_from: 2010-10-01
            provisions:
              - { provision: section 149, in_force_from: 2011-04-05 }
          - id: example-act-2026
            title: Example Act 2026
            kind: act
            in_force_from: 2026-09-01
          - id: phones-guidance-2024
            title: Phones in schools 2024
            kind: guidance
            in_force_from: 2024-02
            replaced: 2026-01-19
            superseded_by: phones-guidance-2026
            edition_of: phones-guidance
          - id: phones-guidance-2026
            title: Phones in schools 2026
            kind: guidance
            in_force_from: 2026-01-19
            edition_of: phones-guidance

        """;

    private readonly TemporaryFolder _folder = new();

    public LegislationTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write("clauses/legislation.yaml", Register);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_has_a_line_for_each_entry_and_the_same_as_json()
    {
        var run = CommandRun.Of(_folder.Path, "legislation", "list");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Id", "equality-act-2010", "example-act-2026", "phones-guidance-2024", "phones-guidance-2026"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        var json = JsonDocument.Parse(CommandRun.Of(_folder.Path, "legislation", "list", "--format", "json").Output).RootElement.GetProperty("legislation");
        Assert.Equal(["2010-10-01", "2026-09-01", "2024-02", "2026-01-19"], json.EnumerateArray().Select(entry => entry.GetProperty("in_force_from").GetString()));
    }

    [Fact]
    public void Show_gives_an_entry_with_its_provisions_and_the_editions_of_guidance()
    {
        string shown = CommandRun.Of(_folder.Path, "legislation", "show", "equality-act-2010").Output;
        Assert.Contains("In force from:  1 October 2010\n", shown);
        Assert.Contains("  section 149: from 5 April 2011\n", shown);
        string editions = CommandRun.Of(_folder.Path, "legislation", "show", "phones-guidance").Output;
        Assert.Contains("phones-guidance-2024", editions);
        Assert.Contains("phones-guidance-2026", editions);
        var unknown = CommandRun.Of(_folder.Path, "legislation", "show", "phones-guidence");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("Did you mean \"phones-guidance\"?", unknown.Error);
    }

    [Fact]
    public void Check_of_a_register_that_is_right_says_so() =>
        Assert.Equal((0, "Nothing is wrong with the register or with what is cited.\n", ""), Run("legislation", "check"));

    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        {
            "replaced: 2026-01-19", "replaced: 2026-02-30", "PF1", "clauses/legislation.yaml:18:15",
            "2026-02-30"
        },
        {
            "in_force_from: 2026-09-01", "in_force_from: 2026-13", "PF1", "clauses/legislation.yaml:13:20",
            "2026-13"
        },
        {
            "replaced: 2026-01-19", "replaced: 2023-12-31", "PF7104", "clauses/legislation.yaml:18:15",
            "\"phones-guidance-2024\" ended on 31 December 2023, before it was in force (February 2024)."
        },
        {
            "superseded_by: phones-guidance-2026", "superseded_by: phones-guidance-2062", "PF7101", "clauses/legislation.yaml:19:20",
            "Did you mean \"phones-guidance-2026\"?"
        },
        {
            "    in_force_from: 2026-01-19\n", "    in_force_from: 2026-01-19\n    superseded_by: phones-guidance-2024\n", "PF7103", "clauses/legislation.yaml:19:20",
            "These entries supersede one another in a circle: phones-guidance-2024 \u2192 phones-guidance-2026 \u2192 phones-guidance-2024."
        },
        {
            "    title: Example Act 2026\n", "    title: Example Act 2026\n    superseded_by: example-act-2026\n", "PF7103", "clauses/legislation.yaml:12:20",
            "in a circle: example-act-2026 \u2192 example-act-2026."
        },
        {
            "id: example-act-2026", "id: equality-act-2010", "PF7102", "clauses/legislation.yaml:10:9",
            "already has an entry \"equality-act-2010\", on line 3"
        },
        {
            "in_force_from: 2011-04-05 }", "in_force_from: 2011-04-05, superseded_by: example-act-2062 }", "PF7101", "clauses/legislation.yaml:9:77",
            "Did you mean \"example-act-2026\"?"
        },
        {
            "in_force_from: 2011-04-05 }", "in_force_from: 2011-04-05, repealed: 2010-12-31 }", "PF7104", "clauses/legislation.yaml:9:72",
            "before it was in force"
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_of_a_fault_names_its_place_and_what_is_wrong(string right, string wrong, string code, string place, string words)
    {
        Assert.Contains(right, Register);
        _folder.Write("clauses/legislation.yaml", Register.Replace(right, wrong));
        var (exit, _, error) = Run("legislation", "check");
        Assert.Equal(2, exit);
        Assert.Contains($"{place}: error {code}", error);
        Assert.Contains(words, error);
    }

    [Fact]
    public void Check_of_a_citation_that_is_unknown_or_has_ended_names_the_clause()
    {
        _folder.Write("clauses/legislation.yaml", Register.Replace("in_force_from: 2010-10-01\n", "in_force_from: 2010-10-01\n    repealed: 2020-01-01\n    superseded_by: example-act-2026\n"));
        File.AppendAllText(_folder["clauses/phones/loans.md"], "\nSee {{ cite \"example-act-2062\" }}.\n");
        var (exit, _, error) = Run("legislation", "check");
        Assert.Equal(2, exit);
        Assert.Contains("warning PF7201: \"Equality Act 2010\" was not in force on", error);
        Assert.Contains("example-act-2062", error);
    }

    [Fact]
    public void Supersede_writes_two_lines_and_the_impact_to_run_next()
    {
        Assert.Equal((0, "clauses/legislation.yaml says so. Next: policyforge impact equality-act-2010\n", ""), Run("legislation", "supersede", "equality-act-2010", "--by", "example-act-2026", "--on", "2026-09-01"));
        Assert.Equal(Register.Replace("    in_force_from: 2010-10-01\n", "    in_force_from: 2010-10-01\n    repealed: 2026-09-01\n    superseded_by: example-act-2026\n"), _folder.Read("clauses/legislation.yaml"));
    }

    [Theory]
    [InlineData("PF7101", "equality-act-2011", "example-act-2026", "2026-09-01")]
    [InlineData("PF7101", "equality-act-2010", "example-act", "2026-09-01")]
    [InlineData("PF9003", "equality-act-2010", "example-act-2026", "2026-09-31")]
    [InlineData("PF7104", "example-act-2026", "equality-act-2010", "2026-08-31")]
    [InlineData("PF7103", "phones-guidance-2026", "phones-guidance-2024", "2027-01-01")]
    public void Supersede_that_makes_no_sense_writes_nothing(string code, string id, string by, string on)
    {
        var (exit, _, error) = Run("legislation", "supersede", id, "--by", by, "--on", on);
        Assert.Equal(2, exit);
        Assert.Contains($"error {code}: ", error);
        Assert.Equal(Register, _folder.Read("clauses/legislation.yaml"));
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, arguments);
        return (run.ExitCode, run.Output, run.Error);
    }
}
