using System.Reflection;

namespace PolicyForge.Architecture.Tests;

public sealed class DesignRuleTests
{
    private static readonly string[] VagueNames = ["Helper", "Helpers", "Manager", "Utils", "Utilities", "Common", "Misc"];

    [Fact]
    public void Static_fields_never_change_after_start() =>
        Assert.Empty(ProductAssemblies.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Static_properties_have_no_setter() =>
        Assert.Empty(ProductAssemblies.Types
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is not null)
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        var types = ProductAssemblies.Types.Where(type => type.IsClass).ToList();
        var bases = types.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        Assert.Empty(types.Where(type => !type.IsSealed && !type.IsAbstract && !bases.Contains(type) && !IsOfRazor(type)).Select(type => type.FullName));
    }

    /// <summary>The class of a .razor file is written by the compiler of Razor, which leaves it open.</summary>
    private static bool IsOfRazor(Type type) => type.BaseType?.FullName is "Microsoft.AspNetCore.Components.ComponentBase" or "System.Object" && type.GetMethod("BuildRenderTree", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        || type.Name == "_Imports";

    [Fact]
    public void Names_of_types_say_something() =>
        Assert.Empty(ProductAssemblies.Types.Where(type => VagueNames.Any(vague => type.Name.EndsWith(vague, StringComparison.Ordinal))).Select(type => type.FullName));
}
