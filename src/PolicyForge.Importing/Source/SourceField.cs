using System.Collections.Immutable;

namespace PolicyForge.Importing.Source;

/// <summary>A place to fill in: a content control, or a field of an old form.</summary>
/// <param name="Name">What the form calls it; empty where it does not say.</param>
public sealed record SourceField(SourceFieldKind Kind, string Name)
{
    /// <summary>What can be chosen.</summary>
    public ImmutableArray<string> Options { get; init; } = [];
}

public enum SourceFieldKind
{
    Text,
    Date,
    CheckBox,
    Choice,
}
