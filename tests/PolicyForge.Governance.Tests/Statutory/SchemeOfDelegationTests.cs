using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Register;
using PolicyForge.Governance.Statutory;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Governance.Tests.Statutory;

/// <summary>What policyforge.yaml says under `statutory` takes the place of what the statutory list says.</summary>
public sealed class SchemeOfDelegationTests
{
    private const string List = """
        statutory_policies:
          - { id: telephones, title: Telephones, for: [academy], approver: board, review: annual, publish: must, basis: Telephones Act 1999 }
          - { id: biometrics, title: Biometrics, for: [academy], approver: board, review: annual, publish: must, basis: Freedoms Act 2012 }

        """;

    [Fact]
    public void Load_decision_of_the_trust_takes_the_place_of_the_default()
    {
        var entry = Load("  - { id: telephones, approver: { academy: Finance Committee, maintained: governing body }, review: P6M, phases: [primary] }").Statutory["telephones"];
        Assert.Equal(("Finance Committee", "Every six months", "Telephones Act 1999", true), (entry.Approver.Academy, entry.Review.ToString(), entry.Basis, entry.IsDelegated));
    }

    [Theory]
    [InlineData("  - { id: telephones, approver: Trust Board }", "PF6213")]
    [InlineData("  - { id: telephones, review: P6M }", "PF6203")]
    [InlineData("  - { id: lone-working, title: Lone working, approver: Trust Board, review: annual }", "PF6205")]
    public void Check_holds_policies_against_what_the_trust_decided(string decision, string code)
    {
        Assert.Contains(StatutoryCoverage.Check(Load(decision)), finding => finding.Code == code && (code != "PF6205" || finding.Hint!.Contains("Lone working", StringComparison.Ordinal)));
        Assert.DoesNotContain(StatutoryCoverage.Check(Load("  - { id: telephones, approver: Local Governing Body, review: annual }")), finding => finding.Code is "PF6213" or "PF6203");
    }

    [Fact]
    public void Check_what_is_not_required_is_not_missing_and_stands_in_the_register_with_its_reason()
    {
        var workspace = Load("  - { id: biometrics, not_required: No school uses them }");
        Assert.DoesNotContain(StatutoryCoverage.Check(workspace), finding => finding.Code == "PF6205");
        var entry = Assert.Single(Register(workspace).Entries, of => of is { SchoolId: "oak-hill", PolicyId: null });
        Assert.Equal(("Not required", "No", "No school uses them"), (RegisterWording.StatusOf(entry), RegisterWording.StatutoryOf(entry), RegisterWording.NotesOf(entry)));
    }

    [Fact]
    public void Check_policy_that_only_the_trust_asks_for_is_missing_by_the_trust()
    {
        var workspace = Load("  - { id: lone-working, title: Lone working, approver: Trust Board, review: annual, for: [academy], phases: [secondary] }");
        Assert.Equal(["elm-row"], workspace.Schools.Where(school => StatutoryCoverage.MissingFor(workspace, school).Any(entry => entry.Id == "lone-working")).Select(school => school.Id));
        var entry = Assert.Single(Register(workspace).Entries, of => of.Title == "Lone working");
        Assert.Equal(("Missing", "By the trust", "scheme of delegation"), (RegisterWording.StatusOf(entry), RegisterWording.StatutoryOf(entry), entry.Duty!.Basis));
    }

    [Fact]
    public void Load_without_a_list_the_trust_can_ask_for_policies_of_its_own() =>
        Assert.Equal(["lone-working"], Load("  - { id: lone-working, title: Lone working, approver: Trust Board, review: annual }", list: null).Statutory.Ids);

    [Fact]
    public void Load_shipped_list_marks_what_law_fixes() =>
        Assert.Equal([StatutoryRule.Review, StatutoryRule.Publish], WorkspaceLoader.Load(new DirectorySourceTree(RepositoryRoot.Path)).Value!.Statutory["admissions"].ByLaw);

    private static PolicyRegister Register(Workspace workspace) =>
        PolicyRegister.Of(workspace, CopySelection.All.In(workspace).Value, [.. workspace.Schools], withMissing: true, new DateOnly(2026, 11, 21));

    private static Workspace Load(string decisions, string? list = List)
    {
        var files = SmallWorkspace.Files();
        files["policyforge.yaml"] += "statutory:\n" + decisions + "\n";
        if (list is not null)
        {
            files["clauses/statutory-policies.yaml"] = list;
            files["templates/phones/policy.yaml"] += "statutory: telephones\n";
        }

        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
        Assert.DoesNotContain(loaded.Diagnostics, finding => finding.Severity == Severity.Error);
        return loaded.Value!;
    }
}
