using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>What <see cref="DocumentResolver"/> puts together.</summary>
public sealed record DocumentParts
{
    public required DocumentProperties Properties { get; init; }

    public required ParsedMarkdown Template { get; init; }

    /// <summary>The clauses that the template placed, by the index of their <see cref="ClauseMarker"/>.</summary>
    public ImmutableArray<PlacedClause> Clauses { get; init; } = [];

    public required NumberingScheme Numbering { get; init; }

    public NumberMarks Marks { get; init; } = NumberMarks.Usual;

    public required ICitationLookup Citations { get; init; }

    /// <summary>What stands where the template says <c>::: history</c>; null where the layout prints no history.</summary>
    public HistoryTable? History { get; init; }

    /// <summary>The lines of the layout where the template says <c>::: control</c>.</summary>
    public ImmutableArray<DetailsRow> Control { get; init; } = [];
}
