using PolicyForge.Building.Checking;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Tests.Checking;

/// <summary>Citations against the date of the document, through the use case "check" on the sample workspace.</summary>
public sealed class CitationRulesTests
{
    private const string Clause = "clauses/social-media/scope.md";

    [Fact]
    public void Run_citation_of_a_repealed_act_is_reported() =>
        Assert.Contains(Check("""{{ cite "data-protection-act-1998" }} binds us."""), finding => finding.Code == "PF7201" && finding.Message.Contains("was repealed on 25 May 2018", StringComparison.Ordinal));

    [Fact]
    public void Run_citation_of_a_repealed_provision_is_reported() =>
        Assert.Contains(Check("""{{ cite "communications-act-2003" provision: "section 127(2)(a)" }} binds us."""), finding => finding.Code == "PF7202");

    [Theory]
    [InlineData("""Before 2018 the {{ cite "data-protection-act-1998" historic: true }} applied.""", "")]
    [InlineData("""Once {{ cite "communications-act-2003" provision: "section 127(2)(a)" historic: true }} applied.""", "")]
    [InlineData("""Before 2018 the {{ cite "data-protection-act-1998" historic: true }} applied; {{ cite "data-protection-act-1998" }} binds us.""", "PF7201")]
    [InlineData("""{{ cite "data-protection-act-1998" historic: true }} and {{ cite "gdpr-eu" }}""", "PF7201")]
    [InlineData("""{{ cite "equality-act-2010" historic: true }}""", "PF7203")]
    public void Run_citation_as_history_silences_its_own_finding_and_no_other(string body, string expected)
    {
        var before = Check("");
        Assert.Equal(expected, string.Join(' ', Check(body).Select(finding => finding.Code).Where(code => code.StartsWith("PF72", StringComparison.Ordinal)).Distinct()));
        Assert.DoesNotContain(before, finding => finding.Code.StartsWith("PF72", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_citation_of_law_in_force_is_not_reported() =>
        Assert.DoesNotContain(Check("""{{ cite "equality-act-2010" provision: "section 149" }} binds us."""), finding => finding.Code.StartsWith("PF72", StringComparison.Ordinal));

    private static IEnumerable<Diagnostic> Check(string body)
    {
        var sample = new DirectorySourceTree(RepositoryRoot.Path);
        var files = WorkspacePaths.Folders.SelectMany(sample.List).Append(sample.Find(WorkspacePaths.Settings)!)
            .ToDictionary(entry => entry.Path, entry => sample.Read(entry), StringComparer.Ordinal);
        files[Clause] = (byte[])[.. files[Clause].ToArray(), .. System.Text.Encoding.UTF8.GetBytes("\n" + body + "\n")];
        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
        return new CheckWorkspace(new PolicyComposer(loaded.Value!, loaded.Diagnostics), []).Run(new CopySelection([], ["social-media"])).Diagnostics;
    }
}
