using System.Text;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>Every bad input gives a finding with a place, exit code 2, and nothing written or lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BadInputTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("policyforge.yaml", "trust: [")]
    [InlineData("templates/phones/policy.yaml", "title: A\n\towner: B\n")]
    [InlineData("templates/phones/policy.yaml", "titel: A\nowner: B\napprover: C\nreview: { cycle: annual }\n")]
    [InlineData("schools/oak-hill/school.yaml", "name: [a]\nshort_name: b\ntype: academy\nphase: primary\n")]
    [InlineData("clauses/phones/use.md", "---\nid: phones/use\ntitle: Use\n")]
    [InlineData("clauses/phones/use.md", "---\nid: phones/other\ntitle: Use\nowner: x\ntier: central\n---\ntext\n")]
    [InlineData("clauses/phones/loans.md", "---\nid: phones/loans\ntitle: Loans\nowner: x\ntier: central\n---\n```\nopen\n")]
    [InlineData("clauses/phones/loans.md", "---\nid: phones/loans\ntitle: Loans\nowner: x\ntier: central\n---\na\u0001b\n")]
    [InlineData("clauses/phones/loans.md", "---\nid: phones/loans\ntitle: Loans\nowner: x\ntier: central\n---\n<b>html</b>\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\n{{ clause \"phones/usse\" }}\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\n{{ include \"a\" }}\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\n{{ 1 // 0 }}\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\n{{ for x in [1] }}\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\nSee {{ xref \"nowhere\" }}.\n")]
    [InlineData("templates/phones/template.sbn.md", "# A\n\n{{ cite \"no-such-act\" }}\n")]
    public void Build_of_a_broken_file_names_it_and_writes_nothing(string path, string text)
    {
        CommandRun.Of(_folder.Path, "build");
        var before = Snapshot("output");
        File.WriteAllText(_folder[path], text);
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{path}:", run.Error);
        Assert.Matches("error PF[0-9]{4}: ", run.Error);
        Assert.Equal(before, Snapshot("output"));
    }

    [Theory]
    [InlineData("policyforge.yaml", "schools: [oak-hill, elm-row]", "schools: [oak-hill, elm-row, ash-lane]")]
    [InlineData("policyforge.yaml", "schools: [oak-hill, elm-row]", "schools: [oak-hill, ../elm-row]")]
    [InlineData("policyforge.yaml", "schools: [oak-hill, elm-row]", "schools: [oak-hill, elm/row]")]
    [InlineData("policyforge.yaml", "schools: [oak-hill, elm-row]", "schools: [oak-hill, con]")]
    [InlineData("templates/phones/policy.yaml", "keywords:", "filename: ../phones\nkeywords:")]
    [InlineData("schools/oak-hill/school.yaml", "phase: primary", "phase: primary\nlayout: no-such-layout")]
    public void Build_of_a_wrong_value_names_the_file_and_writes_nothing(string path, string old, string wrong)
    {
        string text = File.ReadAllText(_folder[path]);
        Assert.Contains(old, text);
        File.WriteAllText(_folder[path], text.Replace(old, wrong));
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(path, run.Error);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Build_of_a_file_that_is_not_UTF8_names_it()
    {
        File.WriteAllBytes(_folder["clauses/phones/loans.md"], Encoding.Latin1.GetBytes(SmallWorkspace.Files()["clauses/phones/loans.md"] + "caf\u00e9\n"));
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF1002", run.Error);
    }

    [Fact]
    public void Build_of_a_clause_of_50_MB_refuses_it_quickly()
    {
        using (var file = File.Create(_folder["clauses/phones/loans.md"])) file.SetLength(50_000_000);
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF1005", run.Error);
    }

    [Fact]
    public void Build_of_two_policies_into_one_file_is_refused()
    {
        string visitors = File.ReadAllText(_folder["templates/visitors/policy.yaml"]).Replace("scope: trust", "filename: phones");
        File.WriteAllText(_folder["templates/visitors/policy.yaml"], visitors);
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("phones.docx", run.Error);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Check_of_several_faults_says_all_of_them()
    {
        File.WriteAllText(_folder["templates/visitors/policy.yaml"], "title: [\n");
        File.AppendAllText(_folder["clauses/phones/use.md"], "\n{{ schol.name }}\n");
        File.AppendAllText(_folder["clauses/phones/loans.md"], "\n<b>html</b>\n");
        var run = CommandRun.Of(_folder.Path, "check");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("templates/visitors/policy.yaml:", run.Error);
        Assert.Contains("clauses/phones/use.md:", run.Error);
        Assert.Contains("clauses/phones/loans.md:", run.Error);
        Assert.DoesNotContain("There is no clause", run.Error);
    }

    private SortedDictionary<string, DateTime> Snapshot(string folder) => new(
        Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories).Where(path => !path.Contains(".policyforge", StringComparison.Ordinal))
            .ToDictionary(path => path, File.GetLastWriteTimeUtc), StringComparer.Ordinal);
}
