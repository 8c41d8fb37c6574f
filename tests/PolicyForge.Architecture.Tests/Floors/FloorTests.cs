using System.Text.RegularExpressions;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>DESIGN.md section 4: a project uses only what stands above it.</summary>
public sealed partial class FloorTests
{
    private static IEnumerable<string> ProjectFiles => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories);

    public static TheoryData<string> Projects => [.. ProjectFiles.Select(ShortName).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_of_a_project_file_are_to_floors_above(string project) =>
        Assert.Empty(House.Offences(project, ReferencesIn(File.ReadAllText(ProjectFiles.Single(file => ShortName(file) == project)))));

    [Fact]
    public void References_that_the_compiler_wrote_are_to_floors_above() =>
        Assert.Empty(ProductAssemblies.All.SelectMany(assembly => House.Offences(
            ShortName(assembly.GetName().Name!), assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("PolicyForge.", StringComparison.Ordinal)).Select(ShortName))));

    [Fact]
    public void Rules_look_at_every_project() =>
        Assert.Equal(ProjectFiles.Select(ShortName).Order(StringComparer.Ordinal), ProductAssemblies.Names.Select(ShortName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Versions", "Workspaces", "")]
    [InlineData("Versions", "Governance", "Versions uses Governance, which does not stand above it")]
    [InlineData("Html", "Docx", "Html uses Docx, which does not stand above it; Html writes documents and uses Docx")]
    [InlineData("Html", "Workspaces", "Html writes documents and uses Workspaces")]
    [InlineData("Attic", "Documents", "Attic stands on no floor")]
    public void Offences_of_a_planted_reference_are_named(string project, string used, string offences) =>
        Assert.Equal(offences, string.Join("; ", House.Offences(project, ReferencesIn($"""<ProjectReference Include="../PolicyForge.{used}/PolicyForge.{used}.csproj" />"""))));

    private static string[] ReferencesIn(string projectFile) => [.. ProjectReference().Matches(projectFile).Select(match => ShortName(match.Groups[1].Value))];

    /// <summary>"Cli" of "policyforge" and of src/PolicyForge.Cli/PolicyForge.Cli.csproj.</summary>
    private static string ShortName(string name) => name == "policyforge" ? "Cli" : Path.GetFileName(name).Replace(".csproj", "", StringComparison.Ordinal).Replace("PolicyForge.", "", StringComparison.Ordinal);

    [GeneratedRegex("ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();
}
