using PolicyForge.Building.Scaffolding;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Tests.Scaffolding;

public sealed class WorkspaceScaffoldTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("Harrowmere Learning Trust")]
    [InlineData("St \"Mark's\": *trust* #1 \\ é")]
    [InlineData("  Two\nlines ")]
    public void Create_any_name_loads_without_a_finding(string name)
    {
        var files = WorkspaceScaffold.Create(name, Today);
        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Path, file.Content))));

        Assert.Equal([], loaded.Diagnostics);
        Assert.Equal(string.Join(' ', name.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), loaded.Value!.Trust.Name);
        Assert.Equal(["complaints", "social-media"], loaded.Value.PoliciesFor(loaded.Value.Schools[0]).Select(policy => policy.Id));
        Assert.All(loaded.Value.Policies, policy => Assert.Equal("21 November 2026", policy.History.Latest!.Date.ToString()));
    }

    [Fact]
    public void Create_has_the_five_layouts_of_the_sample_workspace()
    {
        var sample = new DirectorySourceTree(RepositoryRoot.Path);
        var layouts = sample.List("templates/_layouts");
        var files = WorkspaceScaffold.Create("Trust", Today).ToDictionary(file => file.Path);

        Assert.Equal(5, layouts.Select(entry => entry.Path.Split('/')[2]).Distinct().Count());
        Assert.All(layouts, entry => Assert.True(sample.Read(entry).Span.SequenceEqual(files[entry.Path].Content.Span), entry.Path));
    }

    [Fact]
    public void Create_every_clause_is_placed_by_a_template_and_every_citation_in_the_register()
    {
        var files = WorkspaceScaffold.Create("Trust", Today).ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Content.Span));
        string templates = string.Concat(files.Where(file => file.Key.EndsWith("template.sbn.md", StringComparison.Ordinal)).Select(file => file.Value));
        var workspace = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value)))).Value!;

        Assert.All(workspace.Clauses, clause => Assert.Contains($"{{{{ clause \"{clause.Id}\" }}}}", templates));
        string[] cited = [.. workspace.Clauses.SelectMany(clause => clause.Cites).Select(id => id.Value)];
        Assert.All(cited, id => Assert.Contains(workspace.Legislation.Entries, entry => (entry.EditionOf ?? entry.Id) == id));
        Assert.Contains(".gitignore", files.Keys);
    }
}
