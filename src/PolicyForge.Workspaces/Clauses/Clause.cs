using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A clause of the trust's library: clauses/&lt;area&gt;/&lt;clause&gt;.md.</summary>
public sealed record Clause : IIdentified
{
    /// <summary>Its path under clauses/ without ".md": "social-media/personal-use".</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Owner { get; init; }

    public required ClauseTier Tier { get; init; }

    /// <summary>Ids of the register of legislation that the front matter lists.</summary>
    public ImmutableArray<Located<string>> Cites { get; init; } = [];

    /// <summary>In the order of the front matter.</summary>
    public ImmutableArray<SlotDefinition> Slots { get; init; } = [];

    /// <summary>With whom and when the text was agreed; null where nothing is recorded.</summary>
    public Agreement? Agreed { get; init; }

    /// <summary>Ids that it had before, the newest last.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    public required ClauseText Text { get; init; }

    /// <summary>The front matter's id.</summary>
    public required SourceLocation Location { get; init; }

    public SlotDefinition? FindSlot(string name) => Slots.FirstOrDefault(slot => slot.Name == name);
}
