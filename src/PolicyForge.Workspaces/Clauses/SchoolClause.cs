using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A school's own text of a clause: schools/&lt;school&gt;/clauses/&lt;area&gt;/&lt;clause&gt;.md.</summary>
public sealed record SchoolClause : IIdentified
{
    /// <summary>The trust's clause of which it is the school's text.</summary>
    public required string Id { get; init; }

    public required string SchoolId { get; init; }

    /// <summary>Null keeps the trust's title.</summary>
    public string? Title { get; init; }

    /// <summary>The trust's text from which it was made.</summary>
    public required Located<ClauseDigest> BasedOn { get; init; }

    /// <summary>Why the school says it in its own way.</summary>
    public required string Reason { get; init; }

    /// <summary>What the school's text cites; null where the front matter does not say, so that the trust's list stands.</summary>
    public ImmutableArray<Located<string>>? Cites { get; init; }

    /// <summary>Null where the school's words take the place of the trust's text.</summary>
    public OwnTextPlacement? Placement { get; init; }

    /// <summary>What stands in the school's file.</summary>
    public required ClauseText Written { get; init; }

    /// <summary>What the school prints: <see cref="Written"/>, or the trust's text with it put in or with blocks left out.</summary>
    public required ClauseText Text { get; init; }

    /// <summary>The front matter's id.</summary>
    public required SourceLocation Location { get; init; }
}
