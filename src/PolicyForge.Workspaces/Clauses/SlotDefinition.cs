using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A named place in a clause that a school may fill without varying the clause.</summary>
/// <param name="Name">Lower case with underscores, as templates write it.</param>
/// <param name="Default">Null where every school that uses the clause must give a value.</param>
public sealed record SlotDefinition(string Name, string Description, SlotType Type, SlotValue? Default, SourceLocation Location);

/// <summary>What a slot holds.</summary>
public enum SlotType
{
    /// <summary>Words that print as they are.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    Number,

    Date,

    Boolean,

    /// <summary>A list of <see cref="Text"/>.</summary>
    List,
}
