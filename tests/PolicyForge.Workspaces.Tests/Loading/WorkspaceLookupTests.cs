using PolicyForge.Documents.Model;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>What a loaded workspace answers: the school's own first, then the trust's.</summary>
public sealed class WorkspaceLookupTests
{
    private const string Own = "schools/oxlow/clauses/visits/permission.md";

    [Fact]
    public void Load_reads_every_kind_of_value()
    {
        var workspace = Load();
        var fernhill = workspace.Schools["fernhill"];

        Assert.Equal(["fernhill", "oxlow"], workspace.Schools.Ids);
        Assert.Equal(("Fernhill Primary School", 4, 11), (fernhill.Name, fernhill.Ages!.From, fernhill.Ages.To));
        Assert.Equal(5m, fernhill.SlotValueOf("visits/permission", "days")!.Value);
        Assert.Equal(7m, workspace.Clauses["visits/permission"].FindSlot("days")!.Default!.Value);
        Assert.Equal(("image/svg+xml", 10, 10), (fernhill.Branding.Logo!.Resource.ContentType, fernhill.Branding.Logo.Resource.Width, fernhill.Branding.Logo.Resource.Height));
        Assert.Equal("Ines Calloway", workspace.Trust.People["chief_executive"].People.Single().Name);
        Assert.Equal([0.2, 0.8], workspace.Layouts["decimal"].Layout.HistoryColumns.Select(column => column.Weight));
        Assert.Equal("17 May 2024", workspace.Policies["visits"].History.Latest!.Date.ToString());
    }

    [Fact]
    public void ClauseFor_school_with_its_own_text_gives_that()
    {
        var digest = Load().Clauses["visits/permission"].Text.Digest;
        var workspace = Load((Own, $"---\nid: visits/permission\nbased_on: {digest}\nreason: Ours.\n---\nIn the app.\n"));

        var own = workspace.ClauseFor(workspace.Schools["oxlow"], "visits/permission")!;
        var trust = workspace.ClauseFor(workspace.Schools["fernhill"], "visits/permission")!;

        Assert.Equal(("In the app.\n", TextOwner.School, true, false), (own.Text.Body, own.Owner, own.IsVaried, own.IsBehind));
        Assert.Equal((TextOwner.Trust, false), (trust.Owner, trust.IsVaried));
        Assert.Equal(["oxlow"], workspace.SchoolsVarying("visits/permission").Select(school => school.Id));
        Assert.Equal(["visits/permission"], workspace.VariedBy(workspace.Schools["oxlow"]).Select(clause => clause.Id));
        Assert.Null(workspace.ClauseFor(null, "visits/nothing"));
    }

    [Fact]
    public void ClauseFor_local_clause_is_no_variation_and_unwritten_without_own_text()
    {
        string clause = "---\nid: visits/permission\ntitle: T\nowner: O\ntier: local\n---\nGuidance.\n";
        var workspace = Load(
            ("clauses/visits/permission.md", clause),
            ("schools/fernhill/school.yaml", "name: Fernhill\nshort_name: F\ntype: academy\nphase: primary\n"),
            (Own, $"---\nid: visits/permission\nbased_on: {ClauseDigest.Of("Older guidance.")}\nreason: Ours.\n---\nOur own.\n"));

        Assert.Equal((false, false, false), Flags(workspace.ClauseFor(workspace.Schools["oxlow"], "visits/permission")!));
        Assert.True(workspace.ClauseFor(workspace.Schools["fernhill"], "visits/permission")!.IsUnwritten);

        static (bool, bool, bool) Flags(EffectiveClause effective) => (effective.IsVaried, effective.IsBehind, effective.IsUnwritten);
    }

    [Fact]
    public void TemplateFor_and_IncludeFor_look_at_the_school_first()
    {
        var workspace = Load(
            ("schools/oxlow/policies/visits/template.sbn.md", "own"),
            ("schools/oxlow/policies/visits/shared.sbn.md", "own include"),
            ("templates/visits/shared.sbn.md", "include"),
            ("templates/_partials/shared.sbn.md", "partial"),
            ("templates/_partials/links.sbn.md", "links"));
        var (fernhill, oxlow, visits) = (workspace.Schools["fernhill"], workspace.Schools["oxlow"], workspace.Policies["visits"]);

        Assert.Equal("own", workspace.TemplateFor(oxlow, visits)!.Source.Text);
        Assert.Equal("schools/oxlow/policies/visits/template.sbn.md", workspace.TemplateFor(oxlow, visits)!.Source.Path);
        Assert.Equal(TextOwner.Trust, workspace.TemplateFor(fernhill, visits)!.Owner);
        Assert.Equal("own include", workspace.IncludeFor(oxlow, visits, "shared")!.Source.Text);
        Assert.Equal("include", workspace.IncludeFor(fernhill, visits, "shared")!.Source.Text);
        Assert.Equal("links", workspace.IncludeFor(fernhill, visits, "links")!.Source.Text);
        Assert.Null(workspace.IncludeFor(fernhill, visits, "template"));
    }

    [Fact]
    public void TermsFor_and_Dress_take_the_schools_own_where_it_has_one()
    {
        var workspace = Load();
        var layout = workspace.LayoutFor(workspace.Schools["fernhill"], workspace.Policies["visits"])!;

        Assert.Equal("student", workspace.TermsFor(workspace.Schools["oxlow"]).Find("learner")!.Singular);
        Assert.Equal("pupil", workspace.TermsFor(workspace.Schools["fernhill"]).Find("learner")!.Singular);
        Assert.Equal("members of staff", workspace.TermsFor(null).Find("staff_member")!.Plural);
        Assert.Equal(("1e5631", "1a1a1a"), (Workspace.Dress(layout, workspace.Schools["fernhill"]).Palette.Primary, Workspace.Dress(layout, workspace.Schools["fernhill"]).Palette.Text));
        Assert.Equal("1f3864", Workspace.Dress(layout, workspace.Schools["oxlow"]).Palette.Primary);
    }

    [Fact]
    public void Load_same_tree_gives_the_same_findings_in_the_same_order()
    {
        (string, string)[] broken = [("templates/visits/policy.yaml", "titel: x\n"), ("schools/oxlow/school.yaml", "name: [\n"), ("clauses/visits/permission.md", "none")];

        var first = WorkspaceLoader.Load(Tree(broken)).Diagnostics.Select(DiagnosticLines.Format).ToArray();
        for (int i = 0; i < 5; i++) Assert.Equal(first, WorkspaceLoader.Load(Tree(broken)).Diagnostics.Select(DiagnosticLines.Format));
        Assert.True(first.Length > 3);
    }

    [Fact]
    public void Load_for_one_school_reads_that_school_whole_and_of_others_the_profile()
    {
        var tree = Tree([
            ("schools/oxlow/policies/visits/history.yaml", "rows: [\n"),
            ("schools/oxlow/policies/visits/template.sbn.md", "own"),
            (Own, "no front matter")]);

        var forFernhill = WorkspaceLoader.Load(tree, ["fernhill"]);
        var forOxlow = WorkspaceLoader.Load(tree, ["oxlow"]);
        var whole = WorkspaceLoader.Load(tree);

        Assert.False(forFernhill.HasErrors);
        Assert.Equal(["fernhill", "oxlow"], forFernhill.Value!.Schools.Ids);
        Assert.Equal("Fernhill Primary School", forFernhill.Value.Schools["fernhill"].Name);
        Assert.NotNull(forFernhill.Value.Schools["fernhill"].Branding.Logo);
        Assert.Equal(whole.Value!.Schools["oxlow"].Name, forFernhill.Value.Schools["oxlow"].Name);
        Assert.Empty(forFernhill.Value.Schools["oxlow"].OwnPolicies);
        Assert.True(forOxlow.HasErrors);
        Assert.Equal(whole.Diagnostics.Select(DiagnosticLines.Format), forOxlow.Diagnostics.Select(DiagnosticLines.Format));
    }

    [Fact]
    public void Load_PNG_beside_a_schools_SVG_logo_is_its_fallback()
    {
        byte[] png = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "clauses", "safeguarding", "from-concern-to-help.png"));
        var tree = new MemorySourceTree(Files().Append(("schools/fernhill/logo.png", png)));

        Assert.Null(Load().Schools["fernhill"].Branding.Logo!.Resource.Fallback);
        Assert.Equal(png, WorkspaceLoader.Load(tree).Value!.Schools["fernhill"].Branding.Logo!.Resource.Fallback!.Value.ToArray());
    }

    private static Workspace Load(params (string Path, string Text)[] changes)
    {
        var loaded = WorkspaceLoader.Load(Tree(changes));
        Assert.Equal("", string.Join('\n', loaded.Diagnostics.Where(finding => finding.Severity == PolicyForge.Diagnostics.Severity.Error).Select(DiagnosticLines.Format)));
        return loaded.Value!;
    }

    private static MemorySourceTree Tree((string Path, string Text)[] changes) =>
        new(Files().Concat(changes.Select(change => (change.Path, (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(change.Text)))));

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Files()
    {
        var folder = new DirectorySourceTree(Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Workspaces.Tests", "cases", "load", "_base"));
        return folder.List("").Select(entry => (entry.Path, folder.Read(entry)));
    }
}
