using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition.Expansion;

/// <summary>A copy after Scriban: the template's Markdown with a marker for each clause, and each clause's own.</summary>
internal sealed record ExpandedPolicy(MarkdownSource Template, ImmutableArray<ExpandedClause> Clauses, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A clause as the template placed it.</summary>
/// <param name="PlacedAt">The call in the template.</param>
internal sealed record ExpandedClause(EffectiveClause Clause, MarkdownSource Source, SourceLocation PlacedAt);
