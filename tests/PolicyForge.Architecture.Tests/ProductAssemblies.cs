using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicyForge.Architecture.Tests;

/// <summary>The assemblies under src/, and the types that people wrote in them.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "PolicyForge.Diagnostics", "PolicyForge.Yaml", "PolicyForge.Documents", "PolicyForge.Templating", "PolicyForge.Workspaces", "PolicyForge.Composition",
        "PolicyForge.Versions", "PolicyForge.Governance", "PolicyForge.Building",
        "PolicyForge.Docx", "PolicyForge.Html", "PolicyForge.Pdf", "PolicyForge.Git", "PolicyForge.Importing", "policyforge", "PolicyForge.Studio",
    ];

    public static IEnumerable<Assembly> All => Names.Select(Assembly.Load);

    public static IEnumerable<Type> Types => All
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.FullName!.Contains('<', StringComparison.Ordinal))
        .Where(type => type.Namespace?.StartsWith("PolicyForge", StringComparison.Ordinal) == true);
}
