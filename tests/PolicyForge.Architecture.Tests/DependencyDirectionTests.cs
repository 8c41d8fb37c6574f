using System.Reflection;

namespace PolicyForge.Architecture.Tests;

/// <summary>Which packages a project may see; which projects, the floors say (<see cref="Floors.FloorTests"/>).</summary>
public sealed class DependencyDirectionTests
{
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["PolicyForge.Yaml"] = ["YamlDotNet"],
        ["PolicyForge.Documents"] = ["Markdig"],
        ["PolicyForge.Templating"] = ["Scriban.Signed"],
        ["PolicyForge.Building"] = ["System.IO.Hashing", "System.Security.Cryptography.Pkcs"],
        ["PolicyForge.Docx"] = ["DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "System.IO.Packaging", "System.IO.Hashing"],
        ["PolicyForge.Governance"] = ["CsvHelper", "Ical.Net", "MimeKit", "NodaTime"],
        ["PolicyForge.Git"] = ["LibGit2Sharp"],
        ["policyforge"] = ["System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi"],
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_to_packages_are_those_the_project_is_for(string project) =>
        Assert.Empty(Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => IsPackage(name) && !(project == "PolicyForge.Studio" && IsOfServer(name)) && !name.StartsWith("PolicyForge.", StringComparison.Ordinal))
            .Except(Packages.GetValueOrDefault(project, [])));

    /// <summary>Its operators are generic in each other: a native program that uses one does not finish compiling (docs/decisions/0093).</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_uses_PLINQ(string project) =>
        Assert.DoesNotContain("System.Linq.Parallel", Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name));

    public static TheoryData<string> Projects => [.. ProductAssemblies.Names];

    /// <summary>True where it comes with ASP.NET Core. The studio alone may need it: whoever runs a command need not have it.</summary>
    private static bool IsOfServer(string assembly) => File.Exists(Path.Combine(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!, assembly + ".dll"));

    /// <summary>True where it does not come with .NET itself.</summary>
    private static bool IsPackage(string assembly) => !File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"));
}
