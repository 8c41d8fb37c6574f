using PolicyForge.Diagnostics;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Statutory;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Tests.Statutory;

/// <summary>The statutory list and schools' own cycles, on the sample with one file changed.</summary>
public sealed class StatutoryCoverageTests
{
    private const string Profile = "schools/meadow-bank/school.yaml";

    [Fact]
    public void MissingFor_school_lacks_what_the_list_asks_of_it_and_nothing_it_has()
    {
        var workspace = Load("").Value!;
        string[] missing = [.. StatutoryCoverage.MissingFor(workspace, workspace.Schools["meadow-bank"]).Select(entry => entry.Id)];
        Assert.Contains("admissions", missing);
        Assert.DoesNotContain("complaints", missing);
        Assert.DoesNotContain("provider-access", missing); // Secondary schools only.
        Assert.DoesNotContain("biometrics", missing); // May be part of data protection.
    }

    [Fact]
    public void MissingFor_entry_kept_elsewhere_is_not_missing()
    {
        var workspace = Load("elsewhere: [admissions]").Value!;
        Assert.DoesNotContain("admissions", StatutoryCoverage.MissingFor(workspace, workspace.Schools["meadow-bank"]).Select(entry => entry.Id));
    }

    [Fact]
    public void Check_of_a_school_that_lacks_policies_counts_them_and_lists_them_in_the_hint()
    {
        var finding = Assert.Single(StatutoryCoverage.Check(Load("").Value!), finding => finding.Code == "PF6205");
        Assert.Matches("^Meadow Bank Primary School lacks [0-9]+ policies of the statutory list[.]$", finding.Message);
        Assert.Matches(@"^Missing: Admission arrangements; Behaviour; .*elsewhere: \[admissions, behaviour, ", finding.Hint!);
        Assert.Equal("meadow-bank", finding.School);
    }

    [Theory]
    [InlineData("elsewhere: [admision]", "PF6202")]
    [InlineData("review_cycles: { social-media: four-years }", "PF6206")]
    [InlineData("review_cycles: { no-such-policy: annual }", "PF6207")]
    [InlineData("review_cycles: { social-media: P0D }", "PF6001")]
    public void Load_wrong_key_of_a_school_gives_its_finding(string line, string code) => Assert.Contains(Load(line).Diagnostics, finding => finding.Code == code);

    [Fact]
    public void Assess_own_cycle_of_a_school_wins()
    {
        var workspace = Load("review_cycles: { social-media: P2M }").Value!;
        var review = new WorkspaceReviews(workspace, new TemplateCitations(workspace)).Assess(workspace.Schools["meadow-bank"], workspace.Policies["social-media"], new DateOnly(2026, 11, 21));
        Assert.Equal(ReviewCycleWording.Parse("P2M"), review.Subject.Cycle);
    }

    private static Outcome<Workspace> Load(string line)
    {
        var sample = new DirectorySourceTree(RepositoryRoot.Path);
        var files = WorkspacePaths.Folders.SelectMany(sample.List).Append(sample.Find(WorkspacePaths.Settings)!)
            .ToDictionary(entry => entry.Path, entry => sample.Read(entry), StringComparer.Ordinal);
        string profile = System.Text.Encoding.UTF8.GetString(files[Profile].Span);
        files[Profile] = System.Text.Encoding.UTF8.GetBytes(profile[..profile.IndexOf("elsewhere: [", StringComparison.Ordinal)] + line + "\n");
        return WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
    }
}
