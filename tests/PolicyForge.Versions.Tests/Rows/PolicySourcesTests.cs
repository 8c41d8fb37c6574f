using PolicyForge.TestSupport;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Tests.Rows;

public sealed class PolicySourcesTests
{
    private const string Chart = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>""";

    [Fact]
    public void PathsOf_policy_has_the_pictures_that_it_names()
    {
        var workspace = Load("![The way](<charts/the way.svg> \"A caption\")\n\n![Another][gate]\n\n[gate]: ../shared/gate.png");
        var paths = PolicySources.PathsOf(workspace, workspace.Policies["phones"], null);
        Assert.Equal(["clauses/phones/charts/the way.svg", "clauses/shared/gate.png"], paths.Where(WorkspacePaths.IsPicture));
    }

    [Fact]
    public void PathsOf_policy_has_the_PNG_beside_an_SVG_that_it_names()
    {
        byte[] png = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "clauses", "safeguarding", "from-concern-to-help.png"));
        var workspace = Load("![The way](chart.svg)", ("clauses/phones/chart.svg", System.Text.Encoding.UTF8.GetBytes(Chart)), ("clauses/phones/chart.png", png));
        Assert.Contains("clauses/phones/chart.png", PolicySources.PathsOf(workspace, workspace.Policies["phones"], null));
    }

    /// <summary>The small workspace with a passage more in one clause, a picture that nothing names, and the files given.</summary>
    private static Workspace Load(string passage, params (string Path, ReadOnlyMemory<byte> Bytes)[] files)
    {
        var small = SmallWorkspace.Files();
        small["clauses/phones/loans.md"] += "\n" + passage + "\n";
        small["clauses/phones/unused.svg"] = Chart;
        return WorkspaceLoader.Load(new MemorySourceTree([.. small.Select(file => (file.Key, (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(file.Value))), .. files])).Value!;
    }
}
