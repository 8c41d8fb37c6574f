using System.Reflection;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

public sealed partial class DiagnosticRuleTests
{
    private static IReadOnlyList<(FieldInfo Field, DiagnosticDescriptor Descriptor)> Descriptors { get; } =
    [
        .. ProductAssemblies.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (field, (DiagnosticDescriptor)field.GetValue(null)!)),
        .. ProductAssemblies.Types
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Static | BindingFlags.NonPublic)!, (DiagnosticDescriptor)property.GetValue(null)!)),
    ];

    [Fact]
    public void Codes_are_unique() =>
        Assert.Empty(Descriptors.GroupBy(pair => pair.Descriptor.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_are_PF_and_four_digits() =>
        Assert.All(Descriptors, pair => Assert.Matches(CodePattern(), pair.Descriptor.Code));

    [Fact]
    public void Codes_are_documented_under_their_title()
    {
        string reference = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "diagnostics.md"));
        Assert.Empty(Descriptors.Select(pair => $"### {pair.Descriptor.Code}: {pair.Descriptor.Title}").Where(heading => !reference.Contains(heading + "\n", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Documented_codes_exist()
    {
        string reference = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "diagnostics.md"));
        Assert.Empty(HeadingPattern().Matches(reference).Select(match => match.Groups[1].Value).Except(Descriptors.Select(pair => pair.Descriptor.Code)));
    }

    [Fact]
    public void Messages_end_with_a_full_stop_or_what_they_quote() =>
        Assert.Empty(Descriptors.Select(pair => pair.Descriptor.MessageFormat).Where(message => message is [.., not ('.' or '}' or '?')]));

    [GeneratedRegex(@"\APF[1-9][0-9]{3}\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^### (PF[0-9]{4}): ", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();
}
