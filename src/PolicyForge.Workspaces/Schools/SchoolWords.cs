using System.Collections.Immutable;

namespace PolicyForge.Workspaces.Schools;

/// <summary>The words for phases and types in files and templates.</summary>
public static class SchoolWords
{
    public static ImmutableArray<(string Word, SchoolPhase Value)> Phases { get; } =
    [
        ("nursery", SchoolPhase.Nursery), ("infant", SchoolPhase.Infant), ("junior", SchoolPhase.Junior), ("primary", SchoolPhase.Primary),
        ("middle", SchoolPhase.Middle), ("secondary", SchoolPhase.Secondary), ("all-through", SchoolPhase.AllThrough), ("sixth-form", SchoolPhase.SixthForm),
        ("special", SchoolPhase.Special), ("alternative-provision", SchoolPhase.AlternativeProvision),
    ];

    public static ImmutableArray<(string Word, SchoolType Value)> Types { get; } = [("academy", SchoolType.Academy), ("maintained", SchoolType.Maintained)];

    public static string WordOf(SchoolPhase phase) => Phases.First(pair => pair.Value == phase).Word;

    public static string WordOf(SchoolType type) => Types.First(pair => pair.Value == type).Word;
}
