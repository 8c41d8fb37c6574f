using System.Reflection;

namespace PolicyForge.Architecture.Tests;

/// <summary>DESIGN.md section 4: dependencies point one way.</summary>
public sealed class DependencyDirectionTests
{
    [Theory]
    [InlineData("PolicyForge.Diagnostics", "")]
    [InlineData("PolicyForge.Documents", "PolicyForge.Diagnostics Markdig")]
    [InlineData("PolicyForge.Templating", "PolicyForge.Diagnostics Scriban.Signed")]
    [InlineData("PolicyForge.Yaml", "PolicyForge.Diagnostics YamlDotNet")]
    [InlineData("PolicyForge.Workspaces", "PolicyForge.Diagnostics PolicyForge.Yaml PolicyForge.Documents")]
    [InlineData("PolicyForge.Composition", "PolicyForge.Diagnostics PolicyForge.Yaml PolicyForge.Documents PolicyForge.Templating PolicyForge.Workspaces")]
    [InlineData("PolicyForge.Versions", "PolicyForge.Diagnostics PolicyForge.Yaml PolicyForge.Documents PolicyForge.Workspaces PolicyForge.Composition")]
    [InlineData("PolicyForge.Governance", "PolicyForge.Diagnostics PolicyForge.Yaml PolicyForge.Documents PolicyForge.Templating PolicyForge.Workspaces PolicyForge.Composition PolicyForge.Versions CsvHelper Ical.Net MimeKit")]
    [InlineData("PolicyForge.Building", "PolicyForge.Diagnostics PolicyForge.Yaml PolicyForge.Documents PolicyForge.Templating PolicyForge.Workspaces PolicyForge.Composition PolicyForge.Versions PolicyForge.Governance")]
    [InlineData("PolicyForge.Docx", "PolicyForge.Diagnostics PolicyForge.Documents DocumentFormat.OpenXml DocumentFormat.OpenXml.Framework System.IO.Packaging")]
    [InlineData("PolicyForge.Html", "PolicyForge.Diagnostics PolicyForge.Documents")]
    [InlineData("PolicyForge.Pdf", "PolicyForge.Diagnostics PolicyForge.Documents")]
    [InlineData("PolicyForge.Git", "PolicyForge.Diagnostics PolicyForge.Workspaces PolicyForge.Versions LibGit2Sharp")]
    public void References_of_a_project_stay_within_its_layer(string project, string allowed)
    {
        string[] references =
        [
            .. Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name == "System.IO.Packaging" || !(name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32", StringComparison.Ordinal)))
                .Except(["netstandard", "mscorlib"]),
        ];
        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Fact]
    public void References_to_OpenXml_are_made_by_the_Docx_project_alone() =>
        Assert.Empty(ProductAssemblies.All
            .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == "DocumentFormat.OpenXml"))
            .Select(assembly => assembly.GetName().Name!)
            .Except(["PolicyForge.Docx"]));

    [Fact]
    public void References_to_LibGit2Sharp_are_made_by_the_Git_project_alone() =>
        Assert.Empty(ProductAssemblies.All
            .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == "LibGit2Sharp"))
            .Select(assembly => assembly.GetName().Name!)
            .Except(["PolicyForge.Git"]));
}
