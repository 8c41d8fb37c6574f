using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>What a school (or a default) puts into a slot.</summary>
/// <param name="Type">As the slot declares it.</param>
/// <param name="Value">
/// <see cref="string"/> for text and Markdown, <see cref="decimal"/> for a number, <see cref="PartialDate"/> for a date,
/// <see cref="bool"/>, or ImmutableArray&lt;string&gt; for a list.
/// </param>
public sealed record SlotValue(SlotType Type, object Value, SourceLocation Location);
