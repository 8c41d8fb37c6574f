using PolicyForge.Building.Watching;
using PolicyForge.Composition.Copies;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Tests.Watching;

public sealed class AffectedCopiesTests
{
    [Theory]
    [InlineData("clauses/phones/chart.svg", null)]
    [InlineData("templates/_partials/chart.svg", null)]
    [InlineData("schools/elm-row/clauses/phones/chart.svg", "elm-row")]
    [InlineData("schools/elm-row/policies/phones/chart.svg", "elm-row")]
    public void Of_a_picture_are_all_copies_that_may_show_it(string path, string? school)
    {
        var workspace = WorkspaceLoader.Load(new MemorySourceTree(SmallWorkspace.Files().Select(file => (file.Key, file.Value)))).Value!;
        var isAffected = AffectedCopies.Of(workspace, [path]);
        Assert.All(workspace.Schools, own => Assert.Equal(school is null || own.Id == school, isAffected?.Invoke(new PolicyCopy(workspace.Policies["phones"], own)) ?? true));
    }
}
