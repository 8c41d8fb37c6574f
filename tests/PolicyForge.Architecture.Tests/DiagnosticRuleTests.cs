using System.Text.RegularExpressions;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

public sealed partial class DiagnosticRuleTests
{
    [Fact]
    public void Codes_are_unique() =>
        Assert.Empty(DescriptorCatalogue.All.GroupBy(descriptor => descriptor.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_are_PF_and_four_digits() =>
        Assert.All(DescriptorCatalogue.All, descriptor => Assert.Matches(CodePattern(), descriptor.Code));

    [Fact]
    public void Messages_are_sentences() =>
        Assert.Empty(DescriptorCatalogue.All.Select(descriptor => descriptor.MessageFormat).Where(message => message is not [.., '.' or '}' or '?']));

    /// <summary>Run with POLICYFORGE_ACCEPT=1 to write the page again after a descriptor has changed.</summary>
    [Fact]
    public void Reference_page_says_what_the_descriptors_say()
    {
        string path = Path.Combine(RepositoryRoot.Path, "docs", "reference", "diagnostics.md");
        string page = DiagnosticReferencePage.Write(DescriptorCatalogue.All);
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"\APF[1-9][0-9]{3}\z")]
    private static partial Regex CodePattern();
}
