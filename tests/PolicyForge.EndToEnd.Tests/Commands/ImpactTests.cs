using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class ImpactTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImpactTests()
    {
        var files = SmallWorkspace.Files();
        files["schools/elm-row/clauses/phones/use.md"] += "\nWe follow {{ cite \"equality-act-2010\" }} and {{ cite \"equality-act-2010\" provision: \"section 20\" }}.\n";
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Impact_gives_counts_policies_schools_own_texts_apart_and_the_commands_to_run()
    {
        var run = CommandRun.Of(_folder.Path, "impact", "equality-act-2010");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Equality Act 2010: in force from 1 October 2010
            1 policy in 2 schools (2 copies), through 1 text of the trust and 1 of schools' own.

            Policies
              phones  2 texts   all 2 schools

            Schools' own texts, which only the school can change (1)
              schools/elm-row/clauses/phones/use.md  2 times

            Texts of the trust (1)
              phones/loans

            Next
              edit clauses/phones/loans.md
              policyforge check
              policyforge release --all-changed --minor --commit --summary "Equality Act 2010"

            """.Replace("\r\n", "\n"),
            run.Output);
    }

    [Theory]
    [InlineData("149", "clauses/phones/loans.md schools/elm-row/clauses/phones/use.md")]
    [InlineData("section 149(1)", "clauses/phones/loans.md schools/elm-row/clauses/phones/use.md")]
    [InlineData("section 14", "schools/elm-row/clauses/phones/use.md")]
    public void Impact_of_a_provision_leaves_out_what_cites_others_only(string provision, string texts)
    {
        var root = JsonDocument.Parse(CommandRun.Of(_folder.Path, "impact", "equality-act-2010#" + provision, "--format", "json").Output).RootElement;
        var found = root.GetProperty("trust_texts").EnumerateArray().Concat(root.GetProperty("school_texts").EnumerateArray()).Select(text => text.GetProperty("path").GetString());
        Assert.Equal(texts, string.Join(' ', found));
    }

    [Fact]
    public void Impact_of_what_nothing_cites_says_so_and_names_no_command()
    {
        File.AppendAllText(_folder["clauses/legislation.yaml"], "  - { id: libel-act-1843, title: Libel Act 1843, kind: act }\n");
        Assert.Equal("Libel Act 1843\nNothing cites or mentions it.\n", CommandRun.Of(_folder.Path, "impact", "libel-act-1843").Output);
    }

    [Fact]
    public void Impact_counts_a_mention_in_prose_and_leaves_out_a_citation_of_history()
    {
        _folder.Write("clauses/legislation.yaml", _folder.Read("clauses/legislation.yaml") + "  - { id: libel-act-1843, title: Libel Act 1843, kind: act, repealed: 2010-01-12 }\n");
        File.AppendAllText(_folder["clauses/phones/loans.md"], "\nThe {{ cite \"libel-act-1843\" historic: true }} is history.\n");
        Assert.Contains("Nothing cites or mentions it.", CommandRun.Of(_folder.Path, "impact", "libel-act-1843").Output);
        File.AppendAllText(_folder["clauses/phones/use.md"], "\nThe Libel Act 1843 is written out.\n");
        Assert.Contains("  phones/use  mentioned, not cited\n", CommandRun.Of(_folder.Path, "impact", "libel-act-1843").Output);
    }

    [Fact]
    public void Impact_of_an_unknown_id_names_the_nearest()
    {
        var run = CommandRun.Of(_folder.Path, "impact", "equality-act-2001");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean \"equality-act-2010\"?", run.Error);
    }
}
