using PolicyForge.Diagnostics;
using PolicyForge.Policies.Checking;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Loading;
using PolicyForge.Policies.Selection;
using PolicyForge.Policies.Sources;
using PolicyForge.TestSupport;

namespace PolicyForge.Policies.Tests.Legislation;

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
