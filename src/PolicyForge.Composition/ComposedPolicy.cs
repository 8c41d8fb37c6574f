using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition;

/// <summary>A copy, ready for the writers.</summary>
/// <param name="Layout">The layout as this copy wears it, with the school's branding.</param>
/// <param name="Clauses">The clauses placed, in the order of the document.</param>
public sealed record ComposedPolicy(PolicyCopy Copy, PolicyDocument Document, Layout Layout, ImmutableArray<EffectiveClause> Clauses);
