using System.Reflection;
using PolicyForge.Diagnostics;

namespace PolicyForge.Architecture.Tests;

/// <summary>Every kind of finding that the product declares, as a static field or property.</summary>
internal static class DescriptorCatalogue
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. ProductAssemblies.Types
            .SelectMany(type => type.GetProperties(Declared).Where(property => property.PropertyType == typeof(DiagnosticDescriptor)).Select(property => property.GetValue(null))
                .Concat(type.GetFields(Declared).Where(field => field.FieldType == typeof(DiagnosticDescriptor) && !field.Name.StartsWith('<')).Select(field => field.GetValue(null))))
            .Cast<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
