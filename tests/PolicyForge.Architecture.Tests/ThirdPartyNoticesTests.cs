using System.Text;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

/// <summary>THIRD-PARTY-NOTICES.md holds the licence notice of every package that ships. POLICYFORGE_ACCEPT=1 writes it anew.</summary>
public sealed class ThirdPartyNoticesTests
{
    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "THIRD-PARTY-NOTICES.md");

    [Fact]
    public void Notices_are_those_of_the_packages_that_ship()
    {
        string notices = Write(ShippedPackages.All);
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(Page, notices);
        Assert.True(File.ReadAllText(Page) == notices, "The packages that ship have changed: run this test with POLICYFORGE_ACCEPT=1 and commit THIRD-PARTY-NOTICES.md.");
    }

    [Fact]
    public void Packages_of_every_kind_are_found()
    {
        string[] names = [.. ShippedPackages.All.Select(package => package.Name)];
        Assert.Contains("Scriban.Signed", names);
        Assert.Contains("DocumentFormat.OpenXml.Framework", names);
        Assert.DoesNotContain("xunit.v3", names);
    }

    private static string Write(IReadOnlyList<ShippedPackage> packages)
    {
        var page = new StringBuilder("# Third-party notices\n\nPolicyForge is shipped with these packages. The page is written by a test from what was restored (`ThirdPartyNoticesTests`).\n\n| package | version | licence |\n|---|---|---|\n");
        foreach (var package in packages)
        {
            string name = package.Address is null ? package.Name : $"[{package.Name}]({package.Address})";
            page.Append($"| {name} | {package.Version} | {package.Licence ?? "see below"} |\n");
        }

        foreach (var texts in packages.GroupBy(TextOf))
        {
            page.Append($"\n## {string.Join(", ", texts.Select(package => package.Name))}\n\n");
            page.Append("````text\n").Append(texts.Key).Append("\n````\n");
        }

        return page.ToString();
    }

    private static string TextOf(ShippedPackage package)
    {
        var parts = package.Notices.ToList();
        if (package.Licence is { } licence) parts.Insert(0, StandardText(licence, package));
        else if (parts.Count == 0) throw new InvalidOperationException($"{package.Name} says nothing about its licence: find out, and give it a text here.");
        return string.Join("\n\n---\n\n", parts.Select(Tidy));
    }

    /// <summary>The text of a licence; where the package offers several, of the first that is here: that one is chosen.</summary>
    private static string StandardText(string licence, ShippedPackage package)
    {
        string folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Architecture.Tests", "Licences");
        return licence.Split(" OR ").Select(choice => Path.Combine(folder, choice + ".txt")).FirstOrDefault(File.Exists) is { } path
            ? File.ReadAllText(path).Replace("{copyright}", package.Copyright, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{package.Name} is under {licence}: put the text of that licence into {folder}.");
    }

    private static string Tidy(string text) => string.Join('\n', text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
