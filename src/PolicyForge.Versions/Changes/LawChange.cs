using System.Collections.Immutable;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Versions.Changes;

/// <summary>What has become, since a version, of a law that its text cites.</summary>
/// <param name="Cited">As the text cites it: an entry of the register, or guidance without a year.</param>
/// <param name="Then">What the version prints.</param>
/// <param name="Now">What has taken its place; null where it ended and nothing has.</param>
/// <param name="PrintsByItself">True where a new version prints <paramref name="Now"/> as the text stands; false where the text has to be edited.</param>
/// <param name="Files">The texts that cite it so, in ordinal order.</param>
public sealed record LawChange(string Cited, LegislationEntry Then, LegislationEntry? Now, bool PrintsByItself, ImmutableArray<string> Files)
{
    /// <summary>From <see cref="Then"/> to <see cref="Now"/>, one by one: two editions that came out between are two steps. Empty where nothing took its place.</summary>
    public ImmutableArray<LawStep> Steps { get; init; } = [];
}

/// <summary>One law in place of another.</summary>
/// <param name="IsRecorded">True where the register says that <paramref name="To"/> took the place of <paramref name="From"/>; false where it only says from when each was in force.</param>
public sealed record LawStep(LegislationEntry From, LegislationEntry To, bool IsRecorded);
