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

    public required ClauseText Text { get; init; }

    /// <summary>The front matter's id.</summary>
    public required SourceLocation Location { get; init; }
}
